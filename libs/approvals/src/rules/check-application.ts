import type { LocalTime } from '@kashikan/kernel';

export type CheckCode =
  'capacity' | 'opening-hours' | 'double-booking' | 'commercial' | 'reduction' | 'past-use';

/**
 * One thing an approver would look up by hand. `ok` false never refuses: it asks for a look. `evidence` says why, in plain
 * values that the sentence `admin.check.<code>.<ok|look>` shows.
 */
export interface ApplicationCheck {
  readonly code: CheckCode;
  readonly ok: boolean;
  readonly evidence: Readonly<Record<string, string | number>>;
}

export interface ApplicationFacts {
  readonly people: number;
  readonly capacity: number;
  readonly from: LocalTime;
  readonly to: LocalTime;
  /** The room's hours on that day; null when the day is closed. */
  readonly opening: { readonly from: LocalTime; readonly to: LocalTime } | null;
  /** Parts of the room, and how many of them the occupancy table holds for this booking at this time. */
  readonly partsNeeded: number;
  readonly partsHeld: number;
  readonly purposeName: string;
  readonly isCommercial: boolean;
  readonly hasSales: boolean;
  /** 入場料の最高額; 0 when there is none. */
  readonly highestTicketYen: number;
  /** The reduction that the applicant claims. */
  readonly reductionName: string | null;
  readonly past: {
    readonly completedUses: number;
    readonly lateKeys: number;
  };
}

const capacity = ({ people, capacity: most }: ApplicationFacts): ApplicationCheck => ({
  code: 'capacity',
  ok: people <= most,
  evidence: { people, capacity: most },
});

const openingHours = ({ from, to, opening }: ApplicationFacts): ApplicationCheck => ({
  code: 'opening-hours',
  ok: opening !== null && opening.from <= from && to <= opening.to,
  evidence: { from, to, opensAt: opening?.from ?? '', closesAt: opening?.to ?? '' },
});

const doubleBooking = ({ partsNeeded, partsHeld }: ApplicationFacts): ApplicationCheck => ({
  code: 'double-booking',
  ok: partsNeeded > 0 && partsHeld === partsNeeded,
  evidence: { partsNeeded, partsHeld },
});

const commercial = (facts: ApplicationFacts): ApplicationCheck => ({
  code: 'commercial',
  ok: !facts.isCommercial && !facts.hasSales && facts.highestTicketYen === 0,
  evidence: {
    purposeName: facts.purposeName,
    isCommercial: facts.isCommercial ? 1 : 0,
    hasSales: facts.hasSales ? 1 : 0,
    highestTicketYen: facts.highestTicketYen,
  },
});

const reduction = ({ reductionName }: ApplicationFacts): ApplicationCheck => ({
  code: 'reduction',
  ok: reductionName === null,
  evidence: { reductionName: reductionName ?? '' },
});

const pastUse = ({ past }: ApplicationFacts): ApplicationCheck => ({
  code: 'past-use',
  ok: past.lateKeys === 0,
  evidence: { completedUses: past.completedUses, lateKeys: past.lateKeys },
});

/** 自動の確認. Every check is always listed, so that nothing green is there only because nobody looked. */
export const checkApplication = (facts: ApplicationFacts): readonly ApplicationCheck[] =>
  [capacity, openingHours, doubleBooking, commercial, reduction, pastUse].map(check => check(facts));
