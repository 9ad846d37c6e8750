import { type Tx, UnitOfWork } from '@kashikan/database';
import { systemActor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { placeOf, type SealedColumn, sealedColumns } from '../secrets/sealed-columns';
import { Seals } from '../secrets/seals';

const BATCH = 200;

/**
 * Seals every text anew that an earlier key has sealed, some hundred rows at a time. It may be stopped at any moment and begun
 * again: a row that was moved says so itself, by the id of its key.
 */
@Injectable()
export class RotateKeys {
  constructor(
    private readonly units: UnitOfWork,
    private readonly seals: Seals,
  ) {}

  /** How many rows were moved, by column. `onBatch` hears of each commit. */
  async run(onBatch: (column: SealedColumn, rows: number) => void = () => undefined) {
    const moved: Partial<Record<SealedColumn, number>> = {};
    for (const column of Object.keys(sealedColumns) as SealedColumn[]) {
      for (let rows = BATCH; rows === BATCH;) {
        rows = await this.batch(column);
        moved[column] = (moved[column] ?? 0) + rows;
        if (rows > 0) onBatch(column, rows);
      }
    }
    return moved;
  }

  private batch(name: SealedColumn): Promise<number> {
    const meta = { actor: systemActor('rotate-keys'), verb: 'keys.rotate' };
    return this.units.run(meta, async tx => {
      const { table, id, column } = placeOf(name);
      const rows = await tx.rows<{ id: string; sealed: string }>(
        `SELECT ${id}::text AS id, ${column} AS sealed FROM ${table}
          WHERE ${column} <> '' AND NOT starts_with(${column}, $1) ORDER BY ${id} LIMIT ${BATCH} FOR UPDATE`,
        [this.seals.upToDate],
      );
      for (const row of rows) await this.move(tx, name, row);
      tx.touch('sealed-column', name, { rows: rows.length });
      return rows.length;
    });
  }

  private async move(tx: Tx, name: SealedColumn, row: { id: string; sealed: string }): Promise<void> {
    const { table, id, column, index } = placeOf(name);
    const text = this.seals.open(name, row.id, row.sealed);
    const anew = this.seals.seal(name, row.id, text);
    const indexed = index ? `, ${index} = $3` : '';
    await tx.change(`UPDATE ${table} SET ${column} = $2${indexed} WHERE ${id}::text = $1`, [
      row.id,
      anew,
      ...(index ? [this.seals.index(name, text)] : []),
    ]);
  }
}
