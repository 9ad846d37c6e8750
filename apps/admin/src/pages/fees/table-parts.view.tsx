import { formatYen, type MessageKey, translate } from '@kashikan/i18n';
import { Actions, Button, ButtonLink, Form, Section, useWords } from '@kashikan/ui';
import { type FeeList, feeLists, fieldsOf, nameOnPage } from './fee-fields';
import { PriceTable } from './price-grid.view';
import type { FeeTableOnPage } from './read-fees';
import { typedEntry } from './read-fields';

interface PartsProps {
  readonly onPage: FeeTableOnPage;
  /** The draft's address, for a draft that may be changed. */
  readonly editAt?: string | undefined;
  readonly revision?: number;
}

const word = translate as (locale: 'ja', key: MessageKey) => string;

/** The whole table to read; with the ways to change it while it is a draft. */
export function TableParts({ onPage, editAt, revision = 0 }: PartsProps) {
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
        <Entries list={list} onPage={onPage} editAt={editAt} revision={revision} />
      ))}
    </>
  );
}

function Entries({ list, onPage, editAt, revision = 0 }: PartsProps & { readonly list: FeeList }) {
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

/** An entry in one line: its fields with their words, codes by their names. */
function Sentence({
  list,
  entry,
  onPage,
}: {
  readonly list: FeeList;
  readonly entry: object;
  readonly onPage: FeeTableOnPage;
}) {
  const fields = fieldsOf[list];
  const typed = typedEntry(entry, fields);
  const nameOf = (spec: (typeof fields)[number] | undefined, code: string): string => {
    if (spec?.known) return onPage.known[spec.known].find(one => one.code === code)?.name ?? code;
    if (spec?.choices) return word('ja', `admin.fees.c.${code}` as MessageKey);
    if (spec?.kind === 'flag') return word('ja', code === 'yes' ? 'common.yes' : 'admin.fees.c.no');
    return /yen$/i.test(spec?.path ?? '') && /^\d+$/.test(code) ? formatYen('ja', Number(code)) : code;
  };
  const { name, label, code, id, ...rest } = typed;
  const title = label ?? name ?? code ?? id;
  return (
    <>
      {title === undefined ? null : (
        <strong>
          {nameOf(
            fields.find(it => it.path === 'code'),
            String(title),
          )}{' '}
        </strong>
      )}
      {Object.entries(rest).map(([path, value]) => {
        const spec =
          fields.find(it => nameOnPage(it.path) === path) ??
          fields.find(it => path.startsWith(`${nameOnPage(it.path)}_`));
        const texts = [value].flat().map(one => nameOf(spec, one));
        return (
          <span class="fee-fact">
            {spec ? word('ja', spec.label) : path}：{texts.join('・')}{' '}
          </span>
        );
      })}
    </>
  );
}
