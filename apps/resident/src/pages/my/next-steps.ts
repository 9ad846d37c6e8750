import type { Booking, PlacedEntry } from '@kashikan/bookings';
import type { Invitation, MyGroup } from '@kashikan/groups';
import type { OwnDue } from '@kashikan/reports';

/** What a person has going on, over all towns. */
export interface Going {
  /** The next use first. */
  readonly bookings: readonly Booking[];
  readonly dues: readonly OwnDue[];
  readonly waiting: readonly PlacedEntry[];
  readonly groups: readonly MyGroup[];
  readonly invitations: readonly Invitation[];
  /** Somebody's name and telephone number are known. */
  readonly isKnown: boolean;
}

/** One thing that waits for the person; `until` is when it is too late. */
export type NextStep =
  | { readonly kind: 'pay'; readonly due: OwnDue; readonly until: Date | null }
  | { readonly kind: 'go-on'; readonly booking: Booking; readonly until: Date | null }
  | { readonly kind: 'answer-offer'; readonly entry: PlacedEntry; readonly until: Date | null }
  | { readonly kind: 'answer-invitation'; readonly invitation: Invitation; readonly until: Date | null }
  | {
      readonly kind: 'mend-group';
      readonly group: MyGroup;
      readonly municipalityId: string;
      readonly until: null;
    }
  | { readonly kind: 'fetch-key'; readonly booking: Booking; readonly until: Date | null }
  | { readonly kind: 'say-name'; readonly until: null };

/** How long before a use the key is spoken of. */
const KEY_MS = 48 * 3_600_000;

const over: readonly Booking['state'][] = ['cancelled', 'refused', 'lapsed', 'completed', 'no-show'];

/** Still to come, or under way. */
export const isAhead = ({ endsAt, state }: Booking, now: Date): boolean =>
  endsAt > now && !over.includes(state);

/** Whether the hall has not decided yet, or the person has not sent it. */
export const isApplication = ({ state }: Booking): boolean => state === 'held' || state === 'applied';

/** What is to be done now, the most urgent first; what has no last moment comes last. */
export function nextSteps(going: Going, now: Date): NextStep[] {
  const offered = going.waiting.filter(({ state }) => state === 'offered');
  const kept = new Set(offered.map(({ bookingId }) => bookingId));
  const baskets = new Set<string>();
  const held = going.bookings.filter(({ id, state, basketId }) => {
    if (state !== 'held' || kept.has(id)) return false;
    if (basketId === null) return true;
    return !baskets.has(basketId) && baskets.add(basketId).has(basketId);
  });
  const steps: NextStep[] = [
    ...going.dues.map(due => ({ kind: 'pay' as const, due, until: due.payBy })),
    ...held.map(booking => ({ kind: 'go-on' as const, booking, until: booking.holdExpiresAt })),
    ...offered.map(entry => ({ kind: 'answer-offer' as const, entry, until: entry.offeredUntil })),
    ...going.bookings
      .filter(({ state, startsAt }) => state === 'confirmed' && startsAt.getTime() - now.getTime() < KEY_MS)
      .map(booking => ({ kind: 'fetch-key' as const, booking, until: booking.startsAt })),
    ...going.invitations.map(invitation => ({
      kind: 'answer-invitation' as const,
      invitation,
      until: invitation.expiresAt,
    })),
  ];
  const urgency = ({ until }: NextStep) => until?.getTime() ?? Number.POSITIVE_INFINITY;
  return [
    ...steps.sort((a, b) => urgency(a) - urgency(b)),
    ...going.groups.flatMap(group =>
      group.registrations
        .filter(({ state }) => state === 'returned')
        .map(({ municipalityId }) => ({ kind: 'mend-group' as const, group, municipalityId, until: null })),
    ),
    ...(going.isKnown ? [] : [{ kind: 'say-name' as const, until: null }]),
  ];
}

export interface StepOfKind {
  readonly step: NextStep;
  /** How many more of the same kind follow it. */
  readonly more: number;
}

/** The first step of each kind, in their order: one thing to do at a time, not a wall of them. */
export function firstOfEachKind(steps: readonly NextStep[]): StepOfKind[] {
  const kinds = new Map<NextStep['kind'], { step: NextStep; more: number }>();
  for (const step of steps) {
    const known = kinds.get(step.kind);
    if (known) known.more += 1;
    else kinds.set(step.kind, { step, more: 0 });
  }
  return [...kinds.values()];
}
