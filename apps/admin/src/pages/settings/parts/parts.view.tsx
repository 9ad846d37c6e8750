import type { Facility, Room } from '@kashikan/catalogue';
import { translate } from '@kashikan/i18n';
import { AdminPage, Button, Form, Notice, Select, useWords } from '@kashikan/ui';
import type { ChosenDate } from '../../../frame/date-of-query';
import type { StaffPage } from '../../../frame/staff-page';
import type { Blocker } from './blockers';
import { BlockersPart } from './blockers.view';
import { GraphTables } from './graph.view';
import type { PartsQuery } from './parts.controller';
import type { Pair, PairAnswer } from './together';
import { TogetherPart } from './together.view';

export interface PartsProps {
  readonly page: StaffPage;
  readonly facility: Facility;
  readonly query: PartsQuery;
  readonly chosen: ChosenDate;
  readonly answer: { readonly pair: Pair; readonly answer: PairAnswer } | undefined;
  readonly blocked: { readonly room: Room; readonly blockers: readonly Blocker[] } | undefined;
}

export const PartsPage = (props: PartsProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.parts.title')}
    back={{ href: '/settings', label: translate('ja', 'admin.settings.title') }}
  >
    <PartsBody {...props} />
  </AdminPage>
);

function PartsBody(props: PartsProps) {
  const t = useWords();
  const { page, facility, query } = props;
  const mayEdit = page.staff.may('settings.edit', null);
  return (
    <>
      {query.done === 'saved' ? (
        <Notice tone="success" isResult>
          <p>{t('admin.parts.done')}</p>
        </Notice>
      ) : null}
      <p>{t('admin.parts.lead')}</p>
      <FacilityChoice page={page} facility={facility} />
      <TogetherPart {...props} />
      <BlockersPart {...props} />
      <GraphTables facility={facility} town={page.town} mayEdit={mayEdit} />
    </>
  );
}

function FacilityChoice({ page, facility }: Pick<PartsProps, 'page' | 'facility'>) {
  const t = useWords();
  const scope = page.scope('settings.view');
  const choices = page.town.facilities.filter(({ id }) => scope === null || scope.includes(id));
  if (choices.length < 2) return <h2>{facility.name}</h2>;
  return (
    <Form action="/settings/parts" method="get" class="field-row">
      <Select
        name="facility"
        label={t('admin.parts.facility')}
        value={facility.id}
        choices={choices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button look="secondary">{t('admin.parts.show')}</Button>
    </Form>
  );
}
