import { formatYen, type MessageKey, translate } from '@kashikan/i18n';
import { Section, Table, useWords } from '@kashikan/ui';
import { isWithoutDifference, type PriceChange, type RuleChange } from '@kashikan/pricing/rules';
import type { FeeTableOnPage } from './read-fees';

const word = translate as (locale: 'ja', key: MessageKey) => string;
const yenOr = (yen: number | undefined): string => (yen === undefined ? '－' : formatYen('ja', yen));

/** 新旧対照: what a version changes against the one before it. */
export function Difference({ onPage }: { readonly onPage: FeeTableOnPage }) {
  const t = useWords();
  const { difference, known, table } = onPage;
  if (!difference) return null;
  const names = new Map(
    [...known.cells, ...known.dayTypes, ...known.rooms, ...(table.gaps ?? []), ...(table.tiers ?? [])].map(
      it => [it.code, it.name],
    ),
  );
  const placeOf = ({ roomCode, code, hours, dayType, tier }: PriceChange): string =>
    [roomCode, dayType, tier, hours ?? code].flatMap(one => (one ? [names.get(one) ?? one] : [])).join(' ');
  return (
    <Section title={t('admin.fees.difference')}>
      {isWithoutDifference(difference) ? <p>{t('admin.fees.difference.none')}</p> : null}
      {difference.prices.length > 0 ? (
        <Table
          id="price-changes"
          caption={t('admin.fees.difference.prices')}
          columns={[
            { head: t('admin.fees.difference.where'), isRowHead: true, cell: placeOf },
            { head: t('admin.fees.before'), isNumber: true, cell: row => yenOr(row.beforeYen) },
            { head: t('admin.fees.after'), isNumber: true, cell: row => yenOr(row.afterYen) },
          ]}
          rows={difference.prices}
        />
      ) : null}
      {difference.rules.length + difference.fields.length > 0 ? (
        <ul>
          {difference.fields.map(field => (
            <li>{t('admin.fees.difference.field', { field: fieldWord(field) })}</li>
          ))}
          {difference.rules.map(change => (
            <li>{ruleSentence(change)}</li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

const fieldWord = (field: string): string => {
  const known = word('ja', `admin.fees.f.${field}` as MessageKey);
  return known || field;
};

function ruleSentence({ list, name, kind, fields, beforeYen, afterYen }: RuleChange): string {
  const what = `${word('ja', `admin.fees.list.${list}` as MessageKey)}「${name}」`;
  const yen = beforeYen !== afterYen && kind === 'changed' ? ` ${yenOr(beforeYen)} → ${yenOr(afterYen)}` : '';
  const which = kind === 'changed' ? `（${fields.map(fieldWord).join('・')}）` : '';
  return `${what} ${word('ja', `admin.fees.kind.${kind}` as MessageKey)}${which}${yen}`;
}
