import { formatDate, formatYen, translate } from '@kashikan/i18n';
import { refundDates, type TermsForm, type TownDocument } from '@kashikan/journeys';
import { addDays, localDate } from '@kashikan/kernel';
import { changeTermsOf, percentNumber } from '@kashikan/pricing/rules';
import { RefundLadder, useWords } from '@kashikan/ui';
import type { Sample } from './read-terms';
import { changeSentences, refundSentences } from './terms-words';

interface ShownTermsProps {
  readonly terms: TermsForm;
  readonly document: TownDocument;
  readonly sample: Sample;
}

/** The rule as residents read it: in sentences, and in the real dates and sums of a use. */
export function ShownTerms({ terms, document, sample }: ShownTermsProps) {
  const t = useWords();
  const { useDate, paidYen } = sample;
  const { steps } = refundDates(terms, document, useDate, paidYen);
  const change = changeTermsOf(terms, useDate);
  const last = steps.at(-1);
  return (
    <>
      <ul class="plain-list">
        {[...refundSentences(terms), ...changeSentences(terms)].map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p class="label">
        {t('admin.terms.sample-of', {
          date: formatDate('ja', useDate, 'year'),
          yen: formatYen('ja', paidYen),
        })}
      </p>
      <RefundLadder
        rungs={steps.map(step => ({
          until: step.lastDate,
          percent: percentNumber(step.percent),
          amountYen: step.refundYen,
        }))}
        nothingFrom={last ? addDays(last.lastDate, 1) : localDate(useDate)}
      />
      {change.mostTimes > 0 ? (
        <p>{t('change.terms.until', { date: formatDate('ja', change.lastDate), left: change.mostTimes })}</p>
      ) : null}
    </>
  );
}

/** Names of the rooms under these terms, each with its facility. */
export const roomsUnder = (document: TownDocument, code: string): string[] =>
  document.facilities.flatMap(({ name, rooms }) =>
    rooms.filter(({ terms }) => terms === code).map(room => `${name} ${room.name}`),
  );

export const roomsSentence = (rooms: readonly string[]): string =>
  rooms.length > 0
    ? translate('ja', 'admin.terms.rooms', { rooms: rooms.join('、') })
    : translate('ja', 'admin.terms.no-rooms');
