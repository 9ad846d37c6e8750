import { formatNumber } from '@kashikan/i18n';
import { Radios } from '@kashikan/ui';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import type { Draft } from './drafts';

/** 並べ方: asked where the room has any; how many people may come follows it. */
export const LayoutChoice = ({
  page: { t, locale },
  draft: { room },
}: {
  readonly page: ResidentPage;
  readonly draft: Pick<Draft, 'room'>;
}) =>
  room.layouts.length === 0 ? null : (
    <Radios
      name="layout"
      label={t('apply.layout')}
      hint={t('apply.layout.hint')}
      value=""
      choices={[
        { value: '', label: t('apply.layout.none') },
        ...room.layouts.map(layout => ({
          value: layout.code,
          label: t('apply.layout.choice', {
            name: nameIn(locale, layout),
            count: formatNumber(layout.capacity),
          }),
        })),
      ]}
    />
  );
