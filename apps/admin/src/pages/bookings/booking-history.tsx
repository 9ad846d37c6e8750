import type { CaseEvent } from '@kashikan/approvals';
import type { BookingChange } from '@kashikan/bookings';
import { formatYen, translate } from '@kashikan/i18n';
import { toldChange } from '@kashikan/journeys';
import { Section, SummaryList, Timeline, useWords } from '@kashikan/ui';
import type { ComponentChildren } from 'preact';
import type { StaffPage } from '../../frame/staff-page';
import type { WholeBooking } from './read-booking';
import { namesFor } from './told-of-booking';

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

/** What a line says beyond its title. */
type Told = (line: CaseEvent) => ComponentChildren;

export const HistoryList = ({
  history,
  told = () => null,
}: {
  readonly history: readonly CaseEvent[];
  readonly told?: Told;
}) => {
  const t = useWords();
  return (
    <Timeline
      entries={history.map(line => ({
        at: line.happenedAt,
        title: eventWords(line),
        by: line.actorName ?? t(`admin.actor.${line.actorKind}`),
        text: textOf(told(line), line.reason),
      }))}
    />
  );
};

const textOf = (said: ComponentChildren, reason: string | null): ComponentChildren =>
  said || reason ? (
    <>
      {said}
      {reason ? <p>{reasonWords(reason)}</p> : null}
    </>
  ) : null;

/** Reasons are free words, or one of the causes of a cancellation. */
const reasonWords = (reason: string): string => sentence(`admin.cause.${reason}`) ?? reason;

/** A change in words: what was and what is to be, the fee, and what is paid or goes back. */
function ChangeLines({ page, whole, change }: HistoryProps & { readonly change: BookingChange }) {
  const t = useWords();
  const { before, after, dueYen, refundYen } = change;
  const yen = (amount: number) => formatYen('ja', amount);
  const fee = { before: yen(before.feeYen), after: yen(after.feeYen) };
  return (
    <>
      <SummaryList
        rows={[
          ...toldChange(namesFor(page, whole), change).map(({ label, value }) => ({ label, value })),
          before.feeYen === after.feeYen
            ? null
            : { label: t('admin.booking.money'), value: t('change.from-to', fee) },
          dueYen > 0 ? { label: t('admin.change.due'), value: yen(dueYen) } : null,
          refundYen > 0 ? { label: t('admin.change.refund'), value: yen(refundYen) } : null,
        ]}
      />
      {change.isOverride ? <p>{t('admin.change.history.override')}</p> : null}
    </>
  );
}

interface HistoryProps {
  readonly page: StaffPage;
  readonly whole: WholeBooking;
}

/** Said where a change begins or is made; how it ended otherwise needs no second list. */
const saysWhat = ({ of, event }: CaseEvent): boolean => of === 'booking' || event === 'ask';

export const BookingHistory = ({ page, whole }: HistoryProps) => {
  const told: Told = line => {
    const change = saysWhat(line) && whole.changes.find(({ id }) => id === line.changeId);
    return change ? <ChangeLines page={page} whole={whole} change={change} /> : null;
  };
  return (
    <Section title={useWords()('admin.booking.history')}>
      <HistoryList history={whole.history} told={told} />
    </Section>
  );
};
