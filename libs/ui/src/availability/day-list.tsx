import { formatDate, formatRange } from '@kashikan/i18n';
import { Icon } from '../icons';
import { Details } from '../show/layout';
import { StatusChip } from '../show/status-chip';
import { Hidden, Money } from '../show/words';
import { useVisit, useWords } from '../visit';
import { DayName } from './day-name';
import { type Day, isFree, type Slot, slotTones } from './slot-words';

export interface DayListProps {
  readonly days: readonly Day[];
  /** The headings of the days: 2 on a room's page, 3 within a section. */
  readonly level?: 2 | 3;
}

/** One big link per free slot. Its text is whole without the heading, since people also hear links out of their place. */
export function SlotLink({ slot, day }: { readonly slot: Slot; readonly day: Day }) {
  const { locale } = useVisit();
  const t = useWords();
  return (
    <a class="slot slot-free" href={slot.href}>
      <Hidden>{formatDate(locale, day.date)} </Hidden>
      <span class="slot-when">
        {slot.name ? <span class="slot-name">{slot.name} </span> : null}
        <span class="slot-range">{formatRange(locale, slot.from, slot.to)} </span>
      </span>
      <StatusChip tone="good">{t('common.slot.free')}</StatusChip>
      {slot.priceYen === undefined ? null : (
        <span class="slot-price">
          {' '}
          <Money amountYen={slot.priceYen} />{' '}
        </span>
      )}
      <Hidden>{t('room.slot.go')}</Hidden>
      <Icon shape="arrow" />
    </a>
  );
}

/** The way into the line, heard with its time and day. */
function WaitLink({ slot, day }: { readonly slot: Slot; readonly day: Day }) {
  const { locale } = useVisit();
  const t = useWords();
  return slot.waitHref ? (
    <a class="slot-wait" href={slot.waitHref}>
      <Hidden>
        {formatDate(locale, day.date)} {formatRange(locale, slot.from, slot.to)}{' '}
      </Hidden>
      {t('waiting.title')}
    </a>
  ) : null;
}

/** A slot that cannot be had is plain text, not a dead button. */
function SlotText({ slot, day }: { readonly slot: Slot; readonly day: Day }) {
  const { locale } = useVisit();
  const t = useWords();
  return (
    <div class="slot slot-gone">
      <span class="slot-when">
        {slot.name ? <span class="slot-name">{slot.name} </span> : null}
        <span class="slot-range">{formatRange(locale, slot.from, slot.to)} </span>
      </span>
      <StatusChip tone={slotTones[slot.state]}>{t(`common.slot.${slot.state}`)}</StatusChip>
      {slot.note ? <span class="slot-note"> {slot.note}</span> : null}
      <WaitLink slot={slot} day={day} />
    </div>
  );
}

/** One line; whoever wants to wait for a time of it opens the slots. */
function FullDay({ day }: { readonly day: Day }) {
  const t = useWords();
  const awaited = day.slots.filter(slot => slot.waitHref);
  return (
    <>
      <p class="day-none" id={`d-${day.date}`}>
        <span>
          <DayName {...day} />{' '}
        </span>
        <StatusChip tone={day.closedNote ? 'neutral' : 'stopped'}>
          {day.closedNote ?? t('common.slot.none')}
        </StatusChip>
      </p>
      {awaited.length > 0 ? (
        <Details summary={t('waiting.title')}>
          <ul class="slots">
            {awaited.map(slot => (
              <li>
                <SlotText slot={slot} day={day} />
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}

/** The days of a room: a heading and its slots; a day with nothing free is one line, so that the page stays short on a phone. */
export function DayList({ days, level = 2 }: DayListProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="days">
      {days.map(day =>
        day.slots.some(isFree) ? (
          <section class="day" id={`d-${day.date}`}>
            <Heading class="day-heading">
              <DayName {...day} />
            </Heading>
            <ul class="slots">
              {day.slots.map(slot => (
                <li>
                  {isFree(slot) ? <SlotLink slot={slot} day={day} /> : <SlotText slot={slot} day={day} />}
                </li>
              ))}
            </ul>
          </section>
        ) : (
          <FullDay day={day} />
        ),
      )}
    </div>
  );
}
