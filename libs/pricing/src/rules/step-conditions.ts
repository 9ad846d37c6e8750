import type { FeeFacts } from './fee-facts';
import type { StepCondition } from './fee-step';

const isAmong = (list: readonly string[] | undefined, value: string | undefined): boolean =>
  list === undefined || (value !== undefined && list.includes(value));

const isAsWanted = (wanted: boolean | undefined, fact: boolean | undefined): boolean =>
  wanted === undefined || wanted === (fact ?? false);

const monthOf = (date: string): number => Number(date.slice(5, 7));

/** True when a case meets every condition named; `bands` are the single bands it takes. */
export function fits(when: StepCondition | undefined, facts: FeeFacts, bands: readonly string[]): boolean {
  if (!when) return true;
  const ticketYen = facts.highestTicketYen ?? 0;
  return (
    (when.ticketOverYen === undefined || ticketYen > when.ticketOverYen) &&
    (when.ticketUpToYen === undefined || ticketYen <= when.ticketUpToYen) &&
    isAsWanted(when.isCommercial, facts.isCommercial) &&
    isAsWanted(when.isOutsider, facts.isOutsider) &&
    isAsWanted(when.isRehearsal, facts.isRehearsal) &&
    isAsWanted(when.usesAirConditioning, facts.usesAirConditioning) &&
    (when.peopleOver === undefined || (facts.people ?? 0) > when.peopleOver) &&
    (when.peopleUpTo === undefined || (facts.people ?? 0) <= when.peopleUpTo) &&
    (when.months === undefined || (facts.date !== undefined && when.months.includes(monthOf(facts.date)))) &&
    isAmong(when.purposes, facts.purposeCode) &&
    !(when.exceptPurposes && facts.purposeCode && when.exceptPurposes.includes(facts.purposeCode)) &&
    isAmong(when.rooms, facts.roomCode) &&
    isAmong(when.dayTypes, facts.dayType) &&
    isAmong(when.reductions, facts.reductionCode) &&
    (when.bands === undefined || when.bands.some(code => bands.includes(code)))
  );
}
