import { formatYen, translate } from '@kashikan/i18n';
import type { FileProblem } from '@kashikan/journeys';
import { Actions, Button, ButtonLink, Form, Section, useWords } from '@kashikan/ui';
import { entryFacts } from './entry-facts';
import { type FeeList, feeLists } from './fee-fields';
import { PriceTable } from './price-grid.view';
import type { FeeTableOnPage } from './read-fees';

interface PartsProps {
  readonly onPage: FeeTableOnPage;
  /** The draft's address, for a draft that may be changed. */
  readonly editAt?: string | undefined;
  readonly revision?: number;
  /** Told beside the entries that they are about. */
  readonly problems?: readonly FileProblem[] | undefined;
}

/** The whole table to read; with the ways to change it while it is a draft. */
export function TableParts({ onPage, editAt, revision = 0, problems }: PartsProps) {
  const t = useWords();
  return (
    <>
      <Section title={t('admin.fees.prices')}>
        <PriceTable onPage={onPage} />
        {editAt ? (
          <Actions>
            <ButtonLink look="secondary" href={`${editAt}/prices`}>
              {t('admin.fees.edit.prices')}
            </ButtonLink>
            <ButtonLink look="secondary" href={`${editAt}/head`}>
              {t('admin.fees.edit.head')}
            </ButtonLink>
          </Actions>
        ) : null}
      </Section>
      {feeLists.map(list => (
        <Entries list={list} onPage={onPage} editAt={editAt} revision={revision} problems={problems} />
      ))}
    </>
  );
}

function Entries({ list, onPage, editAt, revision = 0, problems }: PartsProps & { readonly list: FeeList }) {
  const t = useWords();
  const entries: readonly object[] = onPage.form[list];
  if (entries.length === 0 && !editAt) return null;
  const at = `${editAt}/lists/${list}`;
  return (
    <Section title={t(`admin.fees.list.${list}`)}>
      {list === 'steps' ? <p class="hint">{t('admin.fees.steps.hint')}</p> : null}
      <ol class="plain-list">
        {entries.map((entry, index) => (
          <li>
            <Sentence list={list} entry={entry} onPage={onPage} />
            <WrongWith of={`${list}[${index}]`} problems={problems} />
            {editAt ? (
              <EntryButtons
                at={`${at}/${index}`}
                isFirst={index === 0}
                isLast={index === entries.length - 1}
                revision={revision}
              />
            ) : null}
          </li>
        ))}
      </ol>
      {editAt ? (
        <Actions>
          <ButtonLink look="secondary" href={`${at}/new`}>
            {t('admin.fees.add')}
          </ButtonLink>
        </Actions>
      ) : null}
    </Section>
  );
}

interface EntryButtonsProps {
  readonly at: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly revision: number;
}

function EntryButtons({ at, isFirst, isLast, revision }: EntryButtonsProps) {
  const t = useWords();
  const move = (to: 'up' | 'down' | 'remove') => (
    <Button look="quiet" size="small" name="to" value={to}>
      {t(`admin.fees.${to}`)}
    </Button>
  );
  return (
    <Form action={`${at}/move`} hidden={{ revision: String(revision) }}>
      <Actions>
        <ButtonLink look="secondary" size="small" href={at}>
          {t('admin.fees.edit')}
        </ButtonLink>
        {isFirst ? null : move('up')}
        {isLast ? null : move('down')}
        {move('remove')}
      </Actions>
    </Form>
  );
}

interface EntryProps {
  readonly list: FeeList;
  readonly entry: object;
  readonly onPage: FeeTableOnPage;
}

/** An entry in one line. */
function Sentence({ list, entry, onPage }: EntryProps) {
  const { title, facts } = entryFacts(list, entry, onPage);
  return (
    <>
      {title === undefined ? null : <strong>{title} </strong>}
      {facts.map(({ label, text }) => (
        <span class="fee-fact">
          {label}：{text}{' '}
        </span>
      ))}
    </>
  );
}

/** What is wrong with an entry, beside it. */
function WrongWith({ of, problems = [] }: { readonly of: string } & Pick<PartsProps, 'problems'>) {
  const own = problems.filter(({ path }) => path === of || path.startsWith(`${of}.`));
  return (
    <>
      {own.map(problem => (
        <p class="field-error">
          {translate('ja', 'common.error.mark')}
          {exampleWords(problem)}
        </p>
      ))}
    </>
  );
}

const exampleWords = ({ key, blanks, text }: FileProblem): string =>
  key === 'import.example-differs'
    ? translate('ja', 'admin.fees.example-differs', { yen: formatYen('ja', Number(blanks.actual)) })
    : text;
