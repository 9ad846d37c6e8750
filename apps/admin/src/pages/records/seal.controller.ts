import { SealState, verifyRecordTask } from '@kashikan/audit';
import { UnitOfWork } from '@kashikan/database';
import { type Answer, Moved, Pages, Requires, Shown } from '@kashikan/edge';
import { Jobs } from '@kashikan/jobs';
import { Get, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { SealPage } from './seal.view';

const SHOWN_CHECKS = 10;

/** 封印と検証: how far the record is sealed, and whether it is as it was. */
@Pages('records/seal')
@Requires('record.view')
export class SealController {
  constructor(
    private readonly seals: SealState,
    private readonly units: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  @Get()
  async show(@CurrentPage() page: StaffPage, @Query('done') done?: string): Promise<Answer> {
    page.staff.mustMayEverywhere('record.view');
    const [head, checks] = await Promise.all([this.seals.head(), this.seals.checks(SHOWN_CHECKS)]);
    return new Shown(h(SealPage, { page, head, checks, isAsked: done === 'asked' }));
  }

  /** The worker verifies: a long record takes its time. Several wishes at once become one. */
  @Post()
  async check(@CurrentPage() page: StaffPage): Promise<Answer> {
    page.staff.mustMayEverywhere('record.view');
    await this.units.run({ actor: page.staff.actor, verb: 'record.check' }, async tx => {
      tx.touch('record', 'seal', {}, page.staff.municipalityId);
      await this.jobs.enqueue(tx, verifyRecordTask, {}, { key: 'verify-record' });
    });
    return new Moved('/records/seal?done=asked');
  }
}
