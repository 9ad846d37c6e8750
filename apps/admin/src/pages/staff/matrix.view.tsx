import { type Permission, permissions, type Role, roles } from '@kashikan/identity';
import { translate } from '@kashikan/i18n';
import { AdminPage, Table } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

const all = Object.keys(permissions) as Permission[];

const holds = (permission: Permission, role: Role): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);

/** Who may do what, from the one table that decides it. */
export const MatrixPage = ({ page }: { readonly page: StaffPage }) => (
  <AdminPage visit={page.visit} title={translate('ja', 'admin.matrix.title')}>
    <p>{translate('ja', 'admin.matrix.lead')}</p>
    <Table<Permission>
      id="matrix"
      caption={translate('ja', 'admin.matrix.title')}
      isCaptionHidden
      rows={all}
      columns={[
        {
          head: translate('ja', 'admin.matrix.what'),
          isRowHead: true,
          cell: permission => translate('ja', `admin.may.${permission}`),
        },
        ...roles.map(role => ({
          head: translate('ja', `admin.role.${role}`),
          cell: (permission: Permission) =>
            translate('ja', holds(permission, role) ? 'admin.matrix.yes' : 'admin.matrix.no'),
        })),
      ]}
    />
  </AdminPage>
);
