import { formatDate } from '@kashikan/i18n';
import { type LocalDate, weekdayOf } from '@kashikan/kernel';
import { useVisit, useWords } from '../visit';

export interface DayNameProps {
  readonly date: LocalDate;
  readonly holidayName?: string | undefined;
}

/** 「11月23日（月） 祝：勤労感謝の日」: Saturdays, Sundays and holidays in a word as well as in colour. */
export function DayName({ date, holidayName }: DayNameProps) {
  const { locale } = useVisit();
  const t = useWords();
  const weekday = weekdayOf(date);
  const kind = holidayName || weekday === 0 ? 'rest' : weekday === 6 ? 'saturday' : 'work';
  return (
    <>
      <time class={`day-name day-name-${kind}`} dateTime={date}>
        {formatDate(locale, date)}
      </time>
      {holidayName ? <span class="day-holiday"> {t('common.holiday', { name: holidayName })}</span> : null}
    </>
  );
}
