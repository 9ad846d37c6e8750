import { dayStatus, openDays } from '@kashikan/calendar/rules';
import { type LocalDate, localDate, yen } from '@kashikan/kernel';
import { refundByTerms, refundTerms } from '@kashikan/pricing/rules';
import { type Finding, finding } from './file-problem';
import type { MunicipalityFile, TermsForm } from './municipality.form';
import { toCalendar } from './to-calendar';

/** 還付の例: every example must come out to its yen; both numbers are told where one does not. */
export function checkRefundExamples(terms: TermsForm, file: MunicipalityFile, index: number): Finding[] {
  const isClosed = closedDays(terms, file);
  return terms.examples.flatMap((example, at) => {
    const fixed = refundTerms(terms, example.useDate, yen(example.paidYen), isClosed);
    const refundYen = refundByTerms(fixed.steps, example.cancelDate);
    if (refundYen === example.refundYen) return [];
    const path = ['cancellationTerms', index, 'examples', at, 'refundYen'];
    const numbers = { expected: example.refundYen, actual: refundYen, name: terms.name };
    return [finding(path, 'import.refund-example-differs', numbers)];
  });
}

/** The closed days of the first hall that has these terms, for terms that move their limits to open days. */
function closedDays(terms: TermsForm, file: MunicipalityFile): (date: LocalDate) => boolean {
  const hall = file.facilities.find(({ rooms }) => rooms.some(room => room.terms === terms.code));
  if (!hall || !terms.movesToNextOpenDay) return () => false;
  const days = openDays(toCalendar(hall.calendar));
  return date => !dayStatus({ days }, date).open;
}

/** Bringing the date nearer never brings more money. */
export function checkLadderFalls(terms: TermsForm, index: number): Finding[] {
  const { steps } = refundTerms(terms, localDate('2028-08-31'), yen(1_000_000));
  const rises = steps.some((step, at) => step.refundYen > (steps[at - 1]?.refundYen ?? Infinity));
  return rises
    ? [finding(['cancellationTerms', index, 'steps'], 'import.ladder-rises', { name: terms.name })]
    : [];
}
