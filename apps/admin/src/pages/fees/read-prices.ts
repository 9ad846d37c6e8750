import { type Fields, textOf } from '@kashikan/edge';

interface Row {
  room?: string;
  days?: string;
  tier?: string;
  citation?: string;
  yen: Record<string, string>;
}

/** The grid as the rows of the file: an emptied row is gone, an empty cell has no price. */
export function pricesOf(fields: Fields): Row[] {
  const rows = new Map<number, Row>();
  for (const name of Object.keys(fields)) {
    const [, at, what, cell] =
      /^p_(\d{1,4})_(room|days|tier|citation|yen)(?:_([a-z0-9-]+))?$/.exec(name) ?? [];
    const text = textOf(fields, name);
    if (at === undefined || what === undefined || text === '') continue;
    const row: Row = rows.get(Number(at)) ?? { yen: {} };
    if (what === 'yen' && cell !== undefined) row.yen[cell] = text;
    else if (what !== 'yen') row[what as 'room'] = text;
    rows.set(Number(at), row);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row)
    .filter(row => Object.keys(row.yen).length > 0);
}
