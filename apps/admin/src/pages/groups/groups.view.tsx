import type { ListedRegistration } from '@kashikan/groups';
import type { RegistrationState } from '@kashikan/groups/rules';
import { formatDate, formatDateTime, translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  EmptyState,
  Notice,
  Select,
  StatusChip,
  Table,
  TextInput,
  type Tone,
  useWords,
} from '@kashikan/ui';
import { PeopleSearchForm } from '../../frame/people-search';
import type { StaffPage } from '../../frame/staff-page';

export type ShownStates = 'current' | 'waiting' | 'over';

export const statesOf: Readonly<Record<ShownStates, readonly RegistrationState[]>> = {
  current: ['applied', 'returned', 'approved'],
  waiting: ['applied', 'returned'],
  over: ['refused', 'expired', 'withdrawn', 'ended'],
};

export const groupTones: Readonly<Record<RegistrationState, Tone>> = {
  applied: 'alert',
  returned: 'waiting',
  approved: 'good',
  refused: 'stopped',
  expired: 'stopped',
  withdrawn: 'neutral',
  ended: 'neutral',
};

export const kindWords = ({ town }: StaffPage, code: string): string =>
  town.municipality.applicantKinds.find(kind => kind.code === code)?.name ?? code;

interface GroupsProps {
  readonly page: StaffPage;
  readonly words: string;
  readonly state: ShownStates;
  readonly found: readonly ListedRegistration[];
  readonly waiting: number;
}

export const GroupsPage = (props: GroupsProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.groups.title')}
    form={{ values: { who: props.words, state: props.state }, errors: {} }}
  >
    <Body {...props} />
  </AdminPage>
);

function Body({ page, found, waiting }: GroupsProps) {
  const t = useWords();
  return (
    <>
      {waiting > 0 ? <Notice tone="warning" title={t('admin.groups.waiting', { count: waiting })} /> : null}
      <PeopleSearchForm page="/people/groups">
        <div class="row-fields">
          <TextInput name="who" label={t('admin.groups.who')} hint={t('admin.groups.who.hint')} />
          <Select
            name="state"
            label={t('admin.groups.state')}
            choices={(['current', 'waiting', 'over'] as const).map(state => ({
              value: state,
              label: t(`admin.groups.state.${state}`),
            }))}
          />
        </div>
        <Actions>
          <Button>{t('common.search')}</Button>
        </Actions>
      </PeopleSearchForm>
      {found.length === 0 ? (
        <EmptyState title={t('admin.groups.none')} />
      ) : (
        <List page={page} found={found} />
      )}
    </>
  );
}

function List({ page, found }: Pick<GroupsProps, 'page' | 'found'>) {
  const t = useWords();
  return (
    <Table
      id="groups"
      caption={t('admin.groups.found', { count: found.length })}
      isMarked={({ state }) => state === 'applied'}
      columns={[
        { head: t('admin.groups.name'), isRowHead: true, cell: one => <Named one={one} /> },
        { head: t('admin.groups.state'), cell: one => <StateOf one={one} /> },
        { head: t('admin.groups.kind'), cell: one => kindWords(page, one.kindCode) },
        { head: t('admin.groups.members'), isNumber: true, cell: one => one.members },
        { head: t('groups.role.representative'), cell: one => one.representative ?? '' },
        {
          head: t('admin.groups.applied'),
          cell: one => formatDateTime('ja', one.appliedAt, page.zone, 'year'),
        },
        {
          head: t('admin.groups.until'),
          cell: one => (one.validUntil ? formatDate('ja', one.validUntil, 'year') : ''),
        },
      ]}
      rows={found}
    />
  );
}

const Named = ({ one }: { readonly one: ListedRegistration }) => (
  <>
    <a href={`/people/groups/${one.id}`}>{one.name}</a>
    <br />
    <span class="hint">{one.nameKana}</span>
  </>
);

function StateOf({ one }: { readonly one: ListedRegistration }) {
  const t = useWords();
  return (
    <>
      <StatusChip tone={groupTones[one.state]}>{t(`groups.state.${one.state}`)}</StatusChip>
      {one.isRenewal ? ` ${t('admin.groups.renewal')}` : ''}
    </>
  );
}
