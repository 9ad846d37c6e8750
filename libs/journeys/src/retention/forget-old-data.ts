import { Database, UnitOfWork } from '@kashikan/database';
import { Clock, systemActor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import {
  BATCH,
  type RetentionClass,
  retentionClasses,
  retentionDefaults,
  type RetentionTerms,
} from './retention-classes';

export interface DueClass {
  readonly key: RetentionClass['key'];
  readonly years: number;
  /** What is older than this has had its time. */
  readonly before: Date;
  readonly rows: number;
}

interface Town {
  readonly id: string;
  readonly terms: RetentionTerms;
}

const actor = systemActor('forget-old-data');

/**
 * 保存期間: pseudonymises people when their time is over and keeps the facts of money. It touches no row of the books and none of the
 * record; what it did stands in the record, by class and number.
 */
@Injectable()
export class ForgetOldData {
  constructor(
    private readonly units: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Everything that is due, some hundred rows at a time; stopped half-way, it goes on next time. */
  async run(): Promise<number> {
    let gone = 0;
    for (const town of await this.towns())
      for (const kind of retentionClasses) gone += await this.forget(town, kind);
    return gone;
  }

  /** What the next run would take, and what there is to be told before it does. */
  async due(municipalityId: string): Promise<DueClass[]> {
    const town = (await this.towns()).find(({ id }) => id === municipalityId);
    const found: DueClass[] = [];
    for (const { key, years, count } of town ? retentionClasses : []) {
      const term = town?.terms[years] ?? retentionDefaults[years];
      const before = yearsBefore(this.clock.now(), term);
      const row = await this.database.row<{ rows: number }>(count, [municipalityId, before]);
      found.push({ key, years: term, before, rows: Number(row?.rows ?? 0) });
    }
    return found;
  }

  private async forget({ id, terms }: Town, { key, years, forget }: RetentionClass): Promise<number> {
    const before = yearsBefore(this.clock.now(), terms[years]);
    const due = (await this.due(id)).find(one => one.key === key);
    let gone = 0;
    for (let left = due?.rows ?? 0; left > 0; left -= BATCH)
      gone += await this.units.run({ actor, verb: 'retention.forget' }, async tx => {
        const row = await tx.row<{ rows: number }>(forget, [id, before, tx.now]);
        const rows = Number(row?.rows ?? 0);
        tx.touch('retention', key, { rows, olderThan: before }, id);
        return rows;
      });
    return gone;
  }

  /** What belongs to all towns is kept as long as the town that keeps it longest says. */
  private async towns(): Promise<Town[]> {
    const rows = await this.database.rows<{ id: string; retention: Partial<RetentionTerms> }>(
      'SELECT id, retention FROM municipalities ORDER BY id',
    );
    const all = rows.map(({ id, retention }) => ({ id, terms: { ...retentionDefaults, ...retention } }));
    const longest = (years: keyof RetentionTerms) => Math.max(...all.map(({ terms }) => terms[years]));
    const shared = {
      accountYears: longest('accountYears'),
      groupYears: longest('groupYears'),
      eventYears: longest('eventYears'),
    };
    return all.map(({ id, terms }) => ({ id, terms: { ...terms, ...shared } }));
  }
}

function yearsBefore(now: Date, years: number): Date {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - years);
  return then;
}
