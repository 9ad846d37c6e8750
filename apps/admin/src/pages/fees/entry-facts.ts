import { formatYen, type MessageKey, translate } from '@kashikan/i18n';
import { type FeeField, type FeeList, fieldsOf, nameOnPage } from './fee-fields';
import type { FeeTableOnPage } from './read-fees';
import { typedEntry } from './read-fields';

/** One field of an entry in words; `path` is its place in the file. */
export interface EntryFact {
  readonly path: string;
  readonly label: string;
  readonly text: string;
}

const word = translate as (locale: 'ja', key: MessageKey) => string;

/** An entry of a fee table for people: what it is called, and its fields with their words, codes by their names. */
export function entryFacts(
  list: FeeList,
  entry: object,
  onPage: Pick<FeeTableOnPage, 'known'>,
): { readonly title: string | undefined; readonly facts: readonly EntryFact[] } {
  const fields = fieldsOf[list];
  const { name, label, code, id, ...rest } = typedEntry(entry, fields);
  const title = label ?? name ?? code ?? id;
  const ofCode = fields.find(it => it.path === 'code');
  return {
    title: title === undefined ? undefined : wordOf(ofCode, String(title), onPage),
    facts: Object.entries(rest).map(([path, value]) => {
      const spec =
        fields.find(it => nameOnPage(it.path) === path) ??
        fields.find(it => path.startsWith(`${nameOnPage(it.path)}_`));
      const texts = [value].flat().map(one => wordOf(spec, one, onPage));
      return {
        path: spec?.path ?? path,
        label: spec ? word('ja', spec.label) : path,
        text: texts.join('・'),
      };
    }),
  };
}

function wordOf(spec: FeeField | undefined, code: string, { known }: Pick<FeeTableOnPage, 'known'>): string {
  if (spec?.known) return known[spec.known].find(one => one.code === code)?.name ?? code;
  if (spec?.choices) return word('ja', `admin.fees.c.${code}` as MessageKey);
  if (spec?.kind === 'flag') return word('ja', code === 'yes' ? 'common.yes' : 'admin.fees.c.no');
  return /yen$/i.test(spec?.path ?? '') && /^\d+$/.test(code) ? formatYen('ja', Number(code)) : code;
}
