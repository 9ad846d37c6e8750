import { translate } from '@kashikan/i18n';
import { Actions, AdminPage, ButtonLink, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { Difference } from './difference.view';
import { TableFacts } from './draft.view';
import type { FeeTableOnPage } from './read-fees';
import { TableParts } from './table-parts.view';

interface VersionProps {
  readonly page: StaffPage;
  readonly onPage: FeeTableOnPage;
}

export const versionHref = ({ facility, form }: FeeTableOnPage): string =>
  `/settings/fees/versions/${facility.id}/${form.code}/${form.effectiveFrom}`;

/** A released version, to read and to try. */
export const VersionPage = ({ page, onPage }: VersionProps) => (
  <AdminPage visit={page.visit} title={onPage.form.name} back={{ href: '/settings/fees' }}>
    <TableFacts onPage={onPage} state={translate('ja', 'admin.fees.state.released')} />
    <Ways onPage={onPage} />
    <Difference onPage={onPage} />
    <TableParts onPage={onPage} />
  </AdminPage>
);

function Ways({ onPage }: Pick<VersionProps, 'onPage'>) {
  const t = useWords();
  return (
    <Actions>
      <ButtonLink look="secondary" href={`${versionHref(onPage)}/try`}>
        {t('admin.fees.try')}
      </ButtonLink>
      <ButtonLink look="secondary" href={`${versionHref(onPage)}/file`}>
        {t('admin.fees.download')}
      </ButtonLink>
    </Actions>
  );
}
