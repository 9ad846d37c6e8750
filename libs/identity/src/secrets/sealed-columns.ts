interface ColumnPlace {
  readonly table: string;
  /** The column that identifies the row, and to which the sealed text is bound. */
  readonly id: string;
  readonly column: string;
  /** The column of the blind index, where rows are looked up by the sealed text. */
  readonly index?: string;
}

/** Every column that holds sealed texts. What is not on this list cannot be sealed, and so is never forgotten when keys change. */
export const sealedColumns = {
  'staff.totp_secret': { table: 'staff', id: 'id', column: 'totp_secret' },
} as const satisfies Readonly<Record<string, ColumnPlace>>;

export type SealedColumn = keyof typeof sealedColumns;

export const placeOf = (column: SealedColumn): ColumnPlace => sealedColumns[column];
