import { formatDate, refundPart } from '@kashikan/i18n';
import type { LocalDate } from '@kashikan/kernel';
import { Money } from '../show/words';
import { useVisit, useWords } from '../visit';

export interface RefundRung {
  /** The last day on which this part comes back. */
  readonly until: LocalDate;
  readonly percent: number;
  readonly amountYen?: number;
}

export interface RefundLadderProps {
  /** In order of time; days that are over may be left out. */
  readonly rungs: readonly RefundRung[];
  /** The first day on which nothing comes back; left out when there is none. */
  readonly nothingFrom?: LocalDate;
}

/** 「いつ取り消すといくら戻るか」 in real dates, before anybody pays. */
export function RefundLadder({ rungs, nothingFrom }: RefundLadderProps) {
  const { locale } = useVisit();
  const t = useWords();
  return (
    <ul class="ladder">
      {rungs.map(rung => (
        <li>
          <span class="ladder-when">
            {t('common.refund.until', { date: formatDate(locale, rung.until) })}
          </span>{' '}
          <span class="ladder-part">
            {refundPart(locale, rung.percent)}
            {rung.amountYen === undefined ? null : (
              <>
                {' '}
                <Money amountYen={rung.amountYen} />
              </>
            )}
          </span>
        </li>
      ))}
      {nothingFrom ? (
        <li>
          <span class="ladder-when">
            {t('common.refund.after', { date: formatDate(locale, nothingFrom) })}
          </span>{' '}
          <span class="ladder-part">{t('common.refund.none')}</span>
        </li>
      ) : null}
    </ul>
  );
}
