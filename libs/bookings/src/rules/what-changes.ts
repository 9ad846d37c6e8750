/** What of a booking can change. */
export interface Contents {
  readonly roomId: string;
  readonly useDate: string;
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly purposeCode: string | null;
  readonly eventName: string | null;
  readonly eventNamePublic: boolean;
  readonly groupName: string | null;
  readonly people: number | null;
  readonly useFacts: {
    readonly highestTicketYen?: number;
    readonly isCommercial?: boolean;
    readonly isOutsider?: boolean;
    readonly isRehearsal?: boolean;
    readonly usesAirConditioning?: boolean;
    readonly reductionCode?: string | null;
    readonly layoutCode?: string | null;
    readonly hasStandingReduction?: boolean | undefined;
    readonly equipment?: readonly { readonly code: string; readonly quantity: number }[];
  };
}

/** In the order in which people are told. */
export const changedThings = [
  'room',
  'date',
  'time',
  'layout',
  'people',
  'purpose',
  'event',
  'group',
  'tickets',
  'use',
  'air',
  'equipment',
  'reduction',
] as const;
export type ChangedThing = (typeof changedThings)[number];

const equipmentOf = ({ useFacts }: Contents): string =>
  [...(useFacts.equipment ?? [])]
    .filter(item => item.quantity > 0)
    .map(item => `${item.code} ${item.quantity}`)
    .sort()
    .join();

const readings: Readonly<Record<ChangedThing, (of: Contents) => unknown>> = {
  room: of => of.roomId,
  date: of => of.useDate,
  time: of => `${of.startsAt.slice(10)} ${of.endsAt.slice(10)}`,
  layout: of => of.useFacts.layoutCode ?? null,
  people: of => of.people,
  purpose: of => of.purposeCode,
  event: of => `${of.eventName ?? ''} ${of.eventNamePublic}`,
  group: of => of.groupName ?? '',
  tickets: of => of.useFacts.highestTicketYen ?? 0,
  use: of =>
    `${of.useFacts.isCommercial ?? false} ${of.useFacts.isOutsider ?? false} ${of.useFacts.isRehearsal ?? false}`,
  air: of => of.useFacts.usesAirConditioning ?? false,
  equipment: equipmentOf,
  reduction: of => of.useFacts.reductionCode ?? null,
};

/** What differs between a booking as it is and as it is to be. */
export const whatChanges = (before: Contents, after: Contents): ChangedThing[] =>
  changedThings.filter(thing => readings[thing](before) !== readings[thing](after));

/** What an approver judged. Fewer people, another name of the group or more chairs are not judged again. */
const judged: readonly ChangedThing[] = [
  'room',
  'date',
  'time',
  'purpose',
  'event',
  'tickets',
  'use',
  'reduction',
];

/** 再審査の要否: a use that needs approval, and of which something changes that the approver judged. */
export function changeNeedsApproval(
  before: Contents,
  after: Contents,
  needsApproval: (use: Contents['useFacts'] & { readonly reductionCode: string | null }) => boolean,
): boolean {
  const { useFacts } = after;
  if (!needsApproval({ ...useFacts, reductionCode: useFacts.reductionCode ?? null })) return false;
  const changes = whatChanges(before, after);
  return changes.some(thing => judged.includes(thing)) || (after.people ?? 0) > (before.people ?? 0);
}
