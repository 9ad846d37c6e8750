import { formatYen, translate } from '@kashikan/i18n';
import type { NoQuote, Quote, Reduction } from '@kashikan/pricing/rules';
import {
  Actions,
  AdminPage,
  Button,
  FeeLines,
  Form,
  type FormState,
  Notice,
  Section,
  Select,
  TextInput,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { useFields } from './fee-fields';
import { FieldInputs } from './field-inputs';
import type { FeeTableOnPage } from './read-fees';

export interface TryProps {
  readonly page: StaffPage;
  readonly onPage: FeeTableOnPage;
  /** Where the table is shown; the form sends itself to `home/try`. */
  readonly home: string;
  readonly form: FormState;
  readonly quote: Quote | NoQuote | undefined;
  /** Whose reduction was looked for, and the one that stands for it. */
  readonly group: { readonly name: string; readonly standing: Reduction | undefined } | undefined;
}

/** 試し計算: a use, and its fee line by line with the articles; nothing is kept. */
export const TryPage = (props: TryProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.fees.try.title', { name: props.onPage.form.name })}
    back={{ href: props.home }}
    form={props.form}
  >
    <Outcome {...props} />
    <Form action={`${props.home}/try`} method="get">
      <WhoFields onPage={props.onPage} />
      <FieldInputs fields={fieldsFor(props.onPage)} known={props.onPage.known} />
      <Calculate />
    </Form>
  </AdminPage>
);

/** The kind of applicant says who is an outsider, where the town has kinds. */
const fieldsFor = ({ document }: FeeTableOnPage): typeof useFields =>
  document.applicantKinds.length === 0 ? useFields : useFields.filter(({ path }) => path !== 'isOutsider');

function WhoFields({ onPage: { document } }: Pick<TryProps, 'onPage'>) {
  const t = useWords();
  const kinds = document.applicantKinds;
  return (
    <>
      {kinds.length > 0 ? (
        <Select
          name="kind"
          label={t('admin.fees.try.kind')}
          value={kinds.find(kind => kind.default)?.code}
          choices={kinds.map(({ code, name }) => ({ value: code, label: name }))}
        />
      ) : null}
      <TextInput
        name="group"
        label={t('admin.fees.try.group')}
        hint={t('admin.fees.try.group.hint')}
        isOptional
      />
    </>
  );
}

const Calculate = () => {
  const t = useWords();
  return (
    <Actions>
      <Button size="main">{t('admin.fees.try.run')}</Button>
    </Actions>
  );
};

function Outcome({ quote, onPage, group }: TryProps) {
  const t = useWords();
  if (!quote) return <p>{t('admin.fees.try.lead')}</p>;
  if (!quote.ok)
    return (
      <Notice tone="danger" title={t(`admin.fees.try.${quote.reason}`)} isResult>
        <p>{caseOf(quote, onPage)}</p>
      </Notice>
    );
  const better = quote.betterCombination;
  return (
    <Section title={t('admin.fees.try.result')}>
      {group ? (
        <p>
          {group.standing
            ? t('admin.fees.try.group.standing', { group: group.name, name: group.standing.name })
            : t('admin.fees.try.group.none', { group: group.name })}
        </p>
      ) : null}
      <FeeLines
        lines={quote.lines.map(line => ({
          label: line.detail ? `${line.label} ${line.detail}` : line.label,
          rule: line.citation,
          amountYen: line.amountYen,
        }))}
        totalYen={quote.totalYen}
        taxPercent={quote.taxRatePercent}
        taxYen={quote.taxIncludedYen}
      />
      {better ? (
        <p>{t('admin.fees.combined', { name: better.name, saved: formatYen('ja', better.savedYen) })}</p>
      ) : null}
    </Section>
  );
}

function caseOf({ case: unpriced }: NoQuote, { known, table }: FeeTableOnPage): string {
  const names = new Map(
    [...known.rooms, ...known.cells, ...known.dayTypes, ...known.reductions, ...(table.tiers ?? [])].map(
      it => [it.code, it.name],
    ),
  );
  const { roomCode, bands = [], dayType, tier, from, to, code } = unpriced;
  const hours = from && to ? [`${from}〜${to}`] : [];
  return [roomCode, ...bands, ...hours, dayType, tier, code]
    .flatMap(one => (one ? [names.get(one) ?? one] : []))
    .join(' ');
}
