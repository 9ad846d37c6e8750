import { ButtonLink, Notice, Page } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';

/** A card that no account knows: by mail first, then the card. */
export const UnknownCardPage = ({ page, back }: { readonly page: ResidentPage; readonly back: string }) => {
  const { t } = page;
  return (
    <Page visit={page.visit()} title={t('identity.title')} isPrivate>
      <Notice tone="warning" title={t('identity.app.unknown')}>
        <ButtonLink size="main" href={hrefs.signIn(`/my/identity?return=${encodeURIComponent(back)}`)}>
          {t('common.sign-in')}
        </ButtonLink>
      </Notice>
    </Page>
  );
};
