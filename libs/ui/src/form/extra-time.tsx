import { formatTime } from '@kashikan/i18n';
import type { LocalTime } from '@kashikan/kernel';
import { useVisit, useWords } from '../visit';
import { Select } from './choices';

interface ExtraTimeChoice {
  readonly minutes: number;
  /** When the use then begins or ends, where that is known. */
  readonly at?: LocalTime;
}

interface ExtraTimeProps {
  /** A side that is not there is not asked; one without choices is taken by somebody else. */
  readonly choices: {
    readonly early?: readonly ExtraTimeChoice[];
    readonly late?: readonly ExtraTimeChoice[];
  };
}

/** 繰上げ・延長: how much earlier and later than its bands a use is wanted, as `earlyMinutes` and `lateMinutes`. */
export function ExtraTime({ choices }: ExtraTimeProps) {
  const { locale } = useVisit();
  const t = useWords();
  return (
    <>
      {(['early', 'late'] as const).map(side => {
        const offered = choices[side];
        if (!offered) return null;
        if (offered.length === 0) return <p>{t(`apply.extra.${side}.taken`)}</p>;
        return (
          <Select
            name={`${side}Minutes`}
            label={t(`apply.extra.${side}`)}
            hint={t(`apply.extra.${side}.hint`)}
            choices={[
              { value: '', label: t('apply.extra.none') },
              ...offered.map(({ minutes, at }) => ({
                value: String(minutes),
                label: at
                  ? t(`apply.extra.${side}.by`, { minutes, at: formatTime(locale, at) })
                  : t('apply.extra.minutes', { minutes }),
              })),
            ]}
          />
        );
      })}
    </>
  );
}
