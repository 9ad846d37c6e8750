import type {
  Booking,
  FixedChangeTerms,
  FixedQuote,
  FixedRefundByCause,
  FixedRefundStep,
  UseFacts,
} from '../booking';

export interface NewHold {
  readonly id: string;
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly roomId: string;
  readonly accountId: string | null;
  readonly sessionHash: string | null;
  readonly useDate: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly bands: readonly string[];
  readonly channel: Booking['channel'];
  readonly holdExpiresAt: Date;
  readonly locale: Booking['locale'];
  readonly basketId?: string;
}

/** What an application adds to a hold. */
export interface ApplicationFacts {
  readonly accountId: string;
  readonly groupName: string | null;
  readonly groupId?: string | null;
  readonly purposeCode: string;
  readonly eventName: string | null;
  readonly eventNamePublic: boolean;
  readonly people: number;
  readonly useFacts: UseFacts;
  readonly quote: FixedQuote;
  readonly refundTerms: readonly FixedRefundStep[];
  readonly graceUntil: Date | null;
  readonly changeTerms: FixedChangeTerms;
  readonly refundByCause: FixedRefundByCause | null;
}

/** In the order of the columns from `group_name` to `refund_by_cause`. */
export const valuesOf = (facts: ApplicationFacts): unknown[] => [
  facts.groupName,
  facts.purposeCode,
  facts.eventName,
  facts.eventNamePublic,
  facts.people,
  JSON.stringify(facts.useFacts),
  JSON.stringify(facts.quote),
  facts.quote.totalYen,
  JSON.stringify(facts.refundTerms),
  facts.graceUntil,
  JSON.stringify(facts.changeTerms),
  facts.groupId ?? null,
  facts.refundByCause && JSON.stringify(facts.refundByCause),
];
