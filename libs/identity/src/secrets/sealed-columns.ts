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
  'identity_images.image': { table: 'identity_images', id: 'id', column: 'image' },
  'resident_cards.pin_hash': { table: 'resident_cards', id: 'id', column: 'pin_hash' },
  'openid_attempts.verifier': { table: 'openid_attempts', id: 'id', column: 'verifier' },
} as const satisfies Readonly<Record<string, ColumnPlace>>;

export type SealedColumn = keyof typeof sealedColumns;

export const placeOf = (column: SealedColumn): ColumnPlace => sealedColumns[column];
