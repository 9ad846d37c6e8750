import { type Fields, textOf } from '@kashikan/edge';
import type { RoomForm } from '@kashikan/journeys';
import { TextInput, useWords } from '@kashikan/ui';

/** So many empty rows wait behind those that are filled; saved, they are followed by new ones. */
const EMPTY_ROWS = 2;

const MOST_ROWS = 12;
const columns = ['name', 'nameEn', 'capacity'] as const;

/** Row numbers under which something was typed; a row whose name was emptied is gone. */
const typedRows = (fields: Fields): number[] =>
  Array.from({ length: MOST_ROWS }, (_, row) => row).filter(row => textOf(fields, `layouts-${row}-name`));

/** 並べ方: the code of a layout follows its place, unless it has one already. */
export function writeLayouts(room: RoomForm, fields: Fields): void {
  const known = room.layouts;
  const codes = new Set(typedRows(fields).flatMap(row => known[row]?.code ?? []));
  const layouts = typedRows(fields).map(row => {
    const [name, nameEn, capacity] = columns.map(
      column => textOf(fields, `layouts-${row}-${column}`) || undefined,
    );
    const code = known[row]?.code ?? newCode(codes);
    codes.add(code);
    return { code, name, nameEn, capacity };
  });
  Object.assign(room, { layouts });
}

function newCode(taken: ReadonlySet<string>): string {
  for (let number = taken.size + 1; ; number += 1)
    if (!taken.has(`layout-${number}`)) return `layout-${number}`;
}

/** The problem of the second layout of the file belongs to the second row that has a name. */
export function layoutField(field: string, fields: Fields): string {
  const [, at, column = 'name'] = /^layouts-(\d+)(?:-(\w+))?/.exec(field) ?? [];
  return `layouts-${typedRows(fields)[Number(at)] ?? 0}-${column === 'code' ? 'name' : column}`;
}

export function LayoutRows({ room }: { readonly room: RoomForm }) {
  const t = useWords();
  const rows = Array.from(
    { length: Math.min(room.layouts.length + EMPTY_ROWS, MOST_ROWS) },
    (_, row) => room.layouts[row],
  );
  return (
    <fieldset class="field rows">
      <legend class="legend">
        <span class="label">{t('admin.room.layouts')}</span>
        <span class="hint">{t('admin.room.layouts.hint')}</span>
      </legend>
      {rows.map((layout, row) => (
        <fieldset class="row">
          <legend class="legend">{t('admin.room.layout-of', { number: row + 1 })}</legend>
          <div class="row-fields">
            <TextInput
              name={`layouts-${row}-name`}
              label={t('admin.room.layout.name')}
              value={layout?.name}
            />
            <TextInput
              name={`layouts-${row}-nameEn`}
              label={t('admin.room.layout.name-en')}
              value={layout?.nameEn}
            />
            <TextInput
              name={`layouts-${row}-capacity`}
              label={t('admin.room.layout.capacity')}
              value={layout && String(layout.capacity)}
              inputMode="numeric"
              width="short"
              unit={t('search.people.unit')}
            />
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}
