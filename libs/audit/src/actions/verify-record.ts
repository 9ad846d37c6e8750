import { Database } from '@kashikan/database';
import { Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type Block, type Fault, faultOfRows, faultOfSeal } from '../rules';
import { BlocksStore } from '../store/blocks.store';
import { rowsBetween } from '../store/record-rows';

/** A head as it once left this machine. */
export interface Head {
  readonly block: number;
  readonly hash: string;
}

export interface Verified {
  readonly blocks: number;
  readonly rows: number;
  readonly head: string | null;
  /** The first thing that is not as it was sealed. */
  readonly fault: Fault | null;
}

const BLOCKS_AT_ONCE = 50;

/** 検証: compares the whole record with its seals, and the seals with a head that was kept outside. */
@Injectable()
export class VerifyRecord {
  constructor(
    private readonly database: Database,
    private readonly blocks: BlocksStore,
    private readonly clock: Clock,
  ) {}

  /** Writes down the outcome, too. */
  async run(kept?: Head): Promise<Verified> {
    const verified = await this.verify(kept);
    const { blocks, rows, head, fault } = verified;
    await this.database.rows(
      'INSERT INTO audit_checks (checked_at, blocks, rows, head, fault) VALUES ($1, $2, $3, $4, $5::jsonb)',
      [this.clock.now(), blocks, rows, head && Buffer.from(head, 'hex'), fault && JSON.stringify(fault)],
    );
    return verified;
  }

  private async verify(kept: Head | undefined): Promise<Verified> {
    let last: Block | undefined;
    let rows = 0;
    const outcome = (fault: Fault | null): Verified => ({
      blocks: last?.number ?? 0,
      rows,
      head: last?.hash ?? null,
      fault,
    });
    for (;;) {
      const batch = await this.blocks.after(last?.number ?? 0, BLOCKS_AT_ONCE);
      for (const block of batch) {
        const fault = faultOfSeal(last, block) ?? (await this.faultIn(block)) ?? faultOfHead(block, kept);
        if (fault) return outcome(fault);
        rows += block.rowIds.length;
        last = block;
      }
      if (batch.length < BLOCKS_AT_ONCE) break;
    }
    const isCutOff = kept !== undefined && (last?.number ?? 0) < kept.block;
    return outcome(isCutOff ? { kind: 'seal-missing', block: (last?.number ?? 0) + 1 } : null);
  }

  private async faultIn(block: Block): Promise<Fault | undefined> {
    return faultOfRows(block, await rowsBetween(this.database, block.fromClock, block.toClock));
  }
}

const faultOfHead = ({ number, hash }: Block, kept: Head | undefined): Fault | undefined =>
  kept?.block === number && kept.hash !== hash ? { kind: 'head-differs', block: number } : undefined;
