import { translate } from '@kashikan/i18n';
import type { FileProblem } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Form,
  type FormState,
  Section,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { type FeeField, type FeeList, fieldsOf, headFields } from './fee-fields';
import { FieldInputs } from './field-inputs';
import { PriceGrid } from './price-grid.view';
import { Problems } from './problems.view';
import type { DraftOnPage } from './read-fees';

/** What of a draft is edited: its head, its prices, or one entry of a list. */
export type EditPart =
  | { readonly kind: 'head' }
  | { readonly kind: 'prices' }
  | { readonly kind: 'entry'; readonly list: FeeList; readonly index: number | 'new' };

export interface EditProps {
  readonly page: StaffPage;
  readonly onPage: DraftOnPage;
  readonly part: EditPart;
  readonly form: FormState;
  readonly problems?: readonly FileProblem[];
}

export const addressOf = (part: EditPart): string =>
  part.kind === 'entry' ? `lists/${part.list}/${part.index}` : part.kind;

/** The fields of a part, all of them in one list. */
export const fieldsOfPart = (part: EditPart): readonly FeeField[] =>
  part.kind === 'entry'
    ? fieldsOf[part.list]
    : part.kind === 'head'
      ? headFields.flatMap(section => section.fields)
      : [];

const titleOf = (part: EditPart): string =>
  part.kind === 'entry'
    ? translate('ja', `admin.fees.list.${part.list}`)
    : translate('ja', part.kind === 'head' ? 'admin.fees.edit.head' : 'admin.fees.edit.prices');

export const EditPage = (props: EditProps) => {
  const home = `/settings/fees/drafts/${props.onPage.draft.id}`;
  return (
    <AdminPage
      visit={props.page.visit}
      title={`${props.onPage.form.name} ${titleOf(props.part)}`}
      back={{ href: home }}
      form={props.form}
    >
      <Problems problems={props.problems ?? []} />
      <Form
        action={`${home}/${addressOf(props.part)}`}
        hidden={{ revision: String(props.onPage.draft.revision) }}
      >
        <Inputs {...props} />
        <Save home={home} />
      </Form>
    </AdminPage>
  );
};

function Inputs({ part, onPage }: EditProps) {
  const t = useWords();
  if (part.kind === 'prices')
    return (
      <>
        <p>{t('admin.fees.grid.hint')}</p>
        <PriceGrid onPage={onPage} />
      </>
    );
  if (part.kind === 'head')
    return (
      <>
        {headFields.map(({ title, fields }) => (
          <Section title={t(title)}>
            <FieldInputs fields={fields} known={onPage.known} />
          </Section>
        ))}
      </>
    );
  const fields = fieldsOf[part.list];
  const isOwn = ({ path }: FeeField): boolean => !/^(when|rounding)\./.test(path);
  const when = fields.filter(({ path }) => path.startsWith('when.'));
  const rounding = fields.filter(({ path }) => path.startsWith('rounding.'));
  return (
    <>
      <FieldInputs fields={fields.filter(isOwn)} known={onPage.known} />
      {when.length > 0 ? (
        <Section title={t('admin.fees.f.when')}>
          <p class="hint">{t('admin.fees.f.when.hint')}</p>
          <FieldInputs fields={when} known={onPage.known} />
        </Section>
      ) : null}
      {rounding.length > 0 ? (
        <Section title={t('admin.fees.f.rounding')}>
          <FieldInputs fields={rounding} known={onPage.known} />
        </Section>
      ) : null}
    </>
  );
}

const Save = ({ home }: { readonly home: string }) => {
  const t = useWords();
  return (
    <Actions>
      <Button size="main">{t('admin.fees.save')}</Button>
      <ButtonLink look="quiet" size="main" href={home}>
        {t('common.cancel')}
      </ButtonLink>
    </Actions>
  );
};
