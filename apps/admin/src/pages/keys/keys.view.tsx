import { translate } from '@kashikan/i18n';
import type { Handover, RegisteredKey } from '@kashikan/keys';
import { newId } from '@kashikan/kernel';
import {
  AdminPage,
  Button,
  Card,
  Columns,
  EmptyState,
  Form,
  Notice,
  Section,
  TextInput,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import { DayOfKeys, OutTable, Register } from './key-tables';
import { ConditionFields } from './return.view';

export interface KeysProps {
  readonly page: StaffPage;
  readonly keys: readonly RegisteredKey[];
  readonly out: readonly Handover[];
  readonly ofToday: readonly Handover[];
  /** The key that has just come back. */
  readonly back: Handover | undefined;
  readonly refused?: RefusedForm | undefined;
}

export const KeysPage = (props: KeysProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.keys.title')}
    {...(props.refused ? { form: props.refused.form } : {})}
  >
    <KeysBody {...props} />
  </AdminPage>
);

function KeysBody(props: KeysProps) {
  const t = useWords();
  const { back, out } = props;
  return (
    <>
      {back?.returnedAt ? (
        <Notice tone="success" isResult>
          <p>
            {t('admin.keys.just-back', {
              key: `${back.tag} ${back.keyName}`,
              name: back.groupName ?? back.takenByName,
            })}
          </p>
        </Notice>
      ) : null}
      <Columns
        isSideFirst
        main={
          <>
            <Section title={t('admin.keys.out-now')}>
              {out.length === 0 ? <EmptyState title={t('admin.keys.none-out')} /> : <OutTable {...props} />}
            </Section>
            <DayOfKeys {...props} />
            <Register {...props} />
          </>
        }
        side={<ReturnByTag />}
      />
    </>
  );
}

function ReturnByTag() {
  const t = useWords();
  return (
    <Card title={t('admin.return.title')}>
      <Form action="/keys/return" idempotencyKey={newId()}>
        <TextInput
          name="tag"
          label={t('admin.handover.tag')}
          hint={t('admin.return.tag.hint')}
          isRequired
          inputMode="numeric"
          autoComplete="off"
          width="medium"
          hasFocus
        />
        <ConditionFields />
        <p class="actions">
          <Button size="main">{t('admin.return.button')}</Button>
        </p>
      </Form>
    </Card>
  );
}
