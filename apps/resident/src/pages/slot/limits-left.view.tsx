import type { LimitLeft } from '@kashikan/journeys';
import type { ResidentPage } from '../../frame/resident-page';

/** 「この月はあと2コマ予約できます」: told before anything is held, so that nobody fills in a form in vain. */
export const LimitsLeftView = ({
  page: { t },
  left,
}: {
  readonly page: ResidentPage;
  readonly left: readonly LimitLeft[];
}) => (
  <>
    {left.map(({ limit, left: amount }) => (
      <p class="hint">
        {t('limits.left', {
          when: t(`limits.when.${limit.per}`),
          left: amount,
          unit: t(`common.unit.${limit.unit}`),
          name: limit.name,
          citation: limit.citation,
        })}
      </p>
    ))}
  </>
);
