import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly head: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand to the right, digit under digit. */
  readonly isNumber?: boolean;
  /** The column that names the row. */
  readonly isRowHead?: boolean;
}

export interface TableProps<Row> {
  readonly id: string;
  readonly caption: ComponentChildren;
  /** For a caption that the heading above already says. */
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly foot?: readonly ComponentChildren[];
  /** Rows that need an eye: shown with a bar; the words must say it too. */
  readonly isMarked?: (row: Row) => boolean;
}

/**
 * A real table. Where it is wider than the screen it scrolls in its own box, which the keyboard can reach; the page never
 * moves sideways (WCAG 1.4.10).
 */
export function Table<Row>({ id, caption, isCaptionHidden, columns, rows, foot, isMarked }: TableProps<Row>) {
  const numberClass = (column: Column<Row>) => (column.isNumber ? 'number' : undefined);
  return (
    <section class="table-box" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table class="table">
        <caption id={`${id}-caption`}>
          {isCaptionHidden ? <span class="vh">{caption}</span> : caption}
        </caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th scope="col" class={numberClass(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr class={isMarked?.(row) ? 'marked' : undefined}>
              {columns.map(column =>
                column.isRowHead ? (
                  <th scope="row" class={numberClass(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td class={numberClass(column)}>{column.cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot ? (
          <tfoot>
            <tr>
              {foot.map((cell, at) => (
                <td class={columns[at] && numberClass(columns[at])}>{cell}</td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}
