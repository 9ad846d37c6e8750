import { translate } from '@kashikan/i18n';
import type { CaseEvent } from '@kashikan/approvals';
import { Section, Timeline, useWords } from '@kashikan/ui';
import type { WholeBooking } from './read-booking';

/** Events are written by their own libs; one without words of its own is told by the state it led to. */
export function eventWords({ of, event, toState }: CaseEvent): string {
  const keys: readonly string[] = [`admin.event.${of}.${event}`, `common.state.${toState}`];
  const said = keys.map(key => sentence(key)).find(words => words !== undefined);
  return said ?? event;
}

function sentence(key: string): string | undefined {
  const words = (translate as (locale: 'ja', key: string) => string)('ja', key);
  return words === key ? undefined : words;
}

export const HistoryList = ({ history }: { readonly history: readonly CaseEvent[] }) => {
  const t = useWords();
  return (
    <Timeline
      entries={history.map(line => ({
        at: line.happenedAt,
        title: eventWords(line),
        by: line.actorName ?? t(`admin.actor.${line.actorKind}`),
        ...(line.reason ? { text: <p>{reasonWords(line.reason)}</p> } : {}),
      }))}
    />
  );
};

/** Reasons are free words, or one of the causes of a cancellation. */
const reasonWords = (reason: string): string => sentence(`admin.cause.${reason}`) ?? reason;

export const BookingHistory = ({ whole }: { readonly whole: WholeBooking }) => (
  <Section title={useWords()('admin.booking.history')}>
    <HistoryList history={whole.history} />
  </Section>
);
