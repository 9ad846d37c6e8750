import { localDate, yen } from '@kashikan/kernel';
import { refundByTerms, refundTerms } from '@kashikan/pricing/rules';
import { type Finding, finding } from './file-problem';
import type { MunicipalityFile, TermsForm } from './municipality.form';
import { refundDates } from './refund-dates';

/** 還付の例: every example must come out to its yen; both numbers are told where one does not. */
export function checkRefundExamples(terms: TermsForm, file: MunicipalityFile, index: number): Finding[] {
  return terms.examples.flatMap((example, at) => {
    const { steps } = refundDates(terms, file, example.useDate, example.paidYen);
    const refundYen = refundByTerms(steps, example.cancelDate);
    if (refundYen === example.refundYen) return [];
    const path = ['cancellationTerms', index, 'examples', at, 'refundYen'];
    const numbers = { expected: example.refundYen, actual: refundYen, name: terms.name };
    return [finding(path, 'import.refund-example-differs', numbers)];
  });
}

/** Bringing the date nearer never brings more money. */
export function checkLadderFalls(terms: TermsForm, index: number): Finding[] {
  const { steps } = refundTerms(terms, localDate('2028-08-31'), yen(1_000_000));
  const rises = steps.some((step, at) => step.refundYen > (steps[at - 1]?.refundYen ?? Infinity));
  return rises
    ? [finding(['cancellationTerms', index, 'steps'], 'import.ladder-rises', { name: terms.name })]
    : [];
}
