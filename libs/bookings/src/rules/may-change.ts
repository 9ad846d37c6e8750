import type { LocalDate } from '@kashikan/kernel';
import type { BookingState } from './booking-states';

/** The states in which a booking may still become another. Once a key is out, longer use is overtime. */
export const changeableStates: readonly BookingState[] = ['applied', 'payment-due', 'confirmed'];

export interface ChangeFacts {
  readonly state: BookingState;
  readonly startsAt: Date;
  readonly graceUntil: Date | null;
  /** Null for a booking made before terms of changing were kept: nothing binds it but its start. */
  readonly terms: { readonly lastDate: LocalDate; readonly mostTimes: number } | null;
  /** Changes made already that count. */
  readonly timesChanged: number;
  readonly hasOpenChange: boolean;
  /** Staff who answer for it with a reason are not bound by the last day and the number of times. */
  readonly isOverride: boolean;
  readonly now: Date;
  /** The municipality's date of `now`. */
  readonly today: LocalDate;
}

export type MayChange =
  | { readonly allowed: true; readonly isWithinGrace: boolean; readonly breaksTerms: boolean }
  | {
      readonly allowed: false;
      readonly why: 'state' | 'begun' | 'open-change' | 'last-day' | 'times';
    };

/** Whether a booking may be changed now. */
export function mayChange(facts: ChangeFacts): MayChange {
  const { terms, now, today, graceUntil } = facts;
  const no = (why: Extract<MayChange, { allowed: false }>['why']): MayChange => ({ allowed: false, why });
  if (!changeableStates.includes(facts.state)) return no('state');
  if (facts.startsAt <= now) return no('begun');
  if (facts.hasOpenChange) return no('open-change');
  const isWithinGrace = graceUntil !== null && now <= graceUntil;
  if (isWithinGrace || terms === null) return { allowed: true, isWithinGrace, breaksTerms: false };
  const why = today > terms.lastDate ? 'last-day' : facts.timesChanged >= terms.mostTimes ? 'times' : null;
  if (why && !facts.isOverride) return no(why);
  return { allowed: true, isWithinGrace: false, breaksTerms: why !== null };
}
