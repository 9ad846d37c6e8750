import { Settings } from '@kashikan/config';
import { Injectable } from '@nestjs/common';
import { blindIndex, type Key, keyOf, seal, sealedBy, unseal } from './encryption';
import type { SealedColumn } from './sealed-columns';

/**
 * Column encryption, the only door to it. The current key seals; those before it still open, until RotateKeys has moved their texts
 * over. `row` is the id of the row in which the text stands.
 */
@Injectable()
export class Seals {
  private readonly current: Key;
  private readonly keys: readonly Key[];

  constructor(settings: Settings) {
    this.current = keyOf(settings.ENCRYPTION_KEY);
    const before = (settings.ENCRYPTION_KEYS_BEFORE ?? '').split(',').map(key => key.trim());
    this.keys = [this.current, ...before.filter(key => key !== '').map(keyOf)];
  }

  seal(column: SealedColumn, row: string, text: string): string {
    return seal(text, this.current, `${column} ${row}`);
  }

  /** Throws when the text was sealed for another place or by an unknown key, or was changed. */
  open(column: SealedColumn, row: string, sealed: string): string {
    return unseal(sealed, this.keys, `${column} ${row}`);
  }

  /** For what travels in an address and is kept nowhere; `use` says what for. */
  sealForAddress(use: string, text: string): string {
    return seal(text, this.current, `address ${use}`);
  }

  /** Undefined for anything that was not sealed for this use, or so long ago that its key is gone. */
  openFromAddress(use: string, sealed: string): string | undefined {
    try {
      return unseal(sealed, this.keys, `address ${use}`);
    } catch {
      return undefined;
    }
  }

  /** For the column beside a sealed one by which rows are looked up. */
  index(column: SealedColumn, text: string): string {
    return blindIndex(text, this.current, column);
  }

  /** What to look for: `WHERE bank_account_index = ANY ($1)`, since some rows may still stand under an earlier key. */
  indexes(column: SealedColumn, text: string): string[] {
    return this.keys.map(key => blindIndex(text, key, column));
  }

  /** How every text begins that needs no rotation. */
  get upToDate(): string {
    return `${sealedBy(this.current)}.`;
  }
}
