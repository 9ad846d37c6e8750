import { formatYen } from '@kashikan/i18n';
import type { ComponentChildren } from 'preact';
import { Money } from '../show/words';
import { useVisit, useWords } from '../visit';

export interface FeeLine {
  readonly label: ComponentChildren;
  /** The rule that makes the line: 「条例別表第1」, 「市外利用 150%」. */
  readonly rule?: ComponentChildren;
  readonly amountYen: number;
}

export interface FeeLinesProps {
  readonly lines: readonly FeeLine[];
  readonly totalYen: number;
  readonly taxPercent?: number;
  readonly taxYen?: number;
}

/**
 * The price line by line, each with its rule. The total stands outside the table, where every screen reader finds it.
 */
export function FeeLines({ lines, totalYen, taxPercent, taxYen }: FeeLinesProps) {
  const { locale } = useVisit();
  const t = useWords();
  return (
    <div class="fees">
      <table class="fee-table">
        <caption class="vh">{t('common.fee.caption')}</caption>
        <thead class="vh">
          <tr>
            <th scope="col">{t('common.fee.item')}</th>
            <th scope="col">{t('common.fee.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr>
              <td>
                <span class="fee-label">{line.label}</span>
                {line.rule ? <span class="fee-rule">{line.rule}</span> : null}
              </td>
              <td class="number">
                <Money amountYen={line.amountYen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="fee-total">
        <span>{t('common.fee.total')}</span>
        <strong>
          <Money amountYen={totalYen} />
        </strong>
      </p>
      {taxYen !== undefined && taxPercent !== undefined ? (
        <p class="fee-tax">{t('common.tax-of', { percent: taxPercent, tax: formatYen(locale, taxYen) })}</p>
      ) : null}
    </div>
  );
}
