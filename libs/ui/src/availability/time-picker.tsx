import { formatTime } from '@kashikan/i18n';
import type { LocalTime } from '@kashikan/kernel';
import { Checkboxes, Select } from '../form/choices';

import { useVisit, useWords } from '../visit';

/** What can be taken on one day: its free bands, or the times at which a use may begin and end. */
export type TimesToPick =
  | {
      readonly kind: 'bands';
      readonly bands: readonly {
        readonly code: string;
        readonly name: string;
        readonly from: LocalTime;
        readonly to: LocalTime;
      }[];
    }
  | { readonly kind: 'times'; readonly from: readonly LocalTime[]; readonly to: readonly LocalTime[] };

export type PickedTime =
  { readonly bands: readonly string[] } | { readonly from: LocalTime; readonly to: LocalTime };

/** How many there are to pick from. */
export const countOfTimes = (times: TimesToPick): number =>
  times.kind === 'bands' ? times.bands.length : times.from.length;

/** Fields `bands`, or `from` and `to`. */
export function TimePicker({
  times,
  picked,
  label,
  bandsHint,
}: {
  readonly times: TimesToPick;
  readonly picked: PickedTime;
  readonly label: string;
  readonly bandsHint?: string;
}) {
  const t = useWords();
  const { locale } = useVisit();
  if (times.kind === 'bands')
    return (
      <Checkboxes
        name="bands"
        label={label}
        {...(bandsHint && { hint: bandsHint })}
        values={'bands' in picked ? picked.bands : []}
        choices={times.bands.map(band => ({
          value: band.code,
          label: `${band.name} ${formatTime(locale, band.from)}–${formatTime(locale, band.to)}`,
        }))}
      />
    );
  const time = (at: LocalTime) => ({ value: at, label: formatTime(locale, at) });
  return (
    <fieldset>
      <legend>{label}</legend>
      <div class="field-row">
        <Select
          name="from"
          label={t('slot.from')}
          value={'from' in picked ? picked.from : ''}
          choices={times.from.map(time)}
        />
        <Select
          name="to"
          label={t('slot.to')}
          value={'from' in picked ? picked.to : ''}
          choices={times.to.map(time)}
        />
      </div>
    </fieldset>
  );
}
