/** What a spreadsheet takes for the beginning of a formula, also behind blanks. */
const formula = /^[\s\u3000]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r]/u;

const cellOf = (value: string): string => {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** A table as RFC 4180 with CRLF and the UTF-8 mark that Excel wants. A cell never becomes a formula. */
export const csv = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[head, ...rows].map(row => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
