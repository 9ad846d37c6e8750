import { formatDate, formatRange } from '@kashikan/i18n';
import type { LocalTime } from '@kashikan/kernel';
import { StatusChip } from '../show/status-chip';
import { Hidden, Money } from '../show/words';
import { useVisit, useWords } from '../visit';
import { DayName } from './day-name';
import { type Day, isFree, type Slot, slotTones } from './slot-words';

export interface SlotTableProps {
  readonly caption: string;
  /** The columns; each day has one slot, or none, that starts at the time of the column. */
  readonly columns: readonly { readonly name?: string; readonly from: LocalTime; readonly to: LocalTime }[];
  readonly days: readonly Day[];
}

function Cell({ slot, day }: { readonly slot: Slot | undefined; readonly day: Day }) {
  const { locale } = useVisit();
  const t = useWords();
  if (!slot) return <td class="cell-none">{day.closedNote ?? t('common.none')}</td>;
  const chip = <StatusChip tone={slotTones[slot.state]}>{t(`common.slot.${slot.state}`)}</StatusChip>;
  if (!isFree(slot))
    return (
      <td>
        {chip}
        {slot.note && (slot.state === 'closed' || slot.state === 'official') ? (
          <span class="slot-note"> {slot.note}</span>
        ) : null}
      </td>
    );
  return (
    <td>
      <a class="cell-link" href={slot.href}>
        <Hidden>
          {formatDate(locale, day.date)} {slot.name} {formatRange(locale, slot.from, slot.to)}{' '}
        </Hidden>
        {chip}
        {slot.priceYen === undefined ? null : <Money amountYen={slot.priceYen} />}
      </a>
    </td>
  );
}

/** 「表で見る」: days down, bands across. A plain table, which screen readers can walk; not a grid of buttons. */
export function SlotTable({ caption, columns, days }: SlotTableProps) {
  const { locale } = useVisit();
  return (
    <section class="table-box" aria-labelledby="slots-caption" tabIndex={0}>
      <table class="table slot-table">
        <caption id="slots-caption">{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(column => (
              <th scope="col">
                {column.name ? <span class="column-name">{column.name}</span> : null}
                <span class="column-range">{formatRange(locale, column.from, column.to)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(day => (
            <tr>
              <th scope="row">
                <DayName {...day} />
              </th>
              {columns.map(column => (
                <Cell day={day} slot={day.slots.find(slot => slot.from === column.from)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
