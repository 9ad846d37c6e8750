import { type Fault, SealState, type Verified, VerifyRecord, verifyRecordTask } from '@kashikan/audit';
import { handle } from '@kashikan/jobs';
import { addMinutes, Clock } from '@kashikan/kernel';
import type { Doors, JobHandler, Reconciler } from './reconciler';

const DAY_MINUTES = 24 * 60;

/** 検証 once a day. It fails while the record is not as it was sealed, which makes it visible among the failing jobs and in the log. */
export const verifyRecordDaily: Reconciler = {
  name: 'verify-record-daily',
  every: 'hour',
  async run(get) {
    const [last] = await get(SealState).checks(1);
    const isDue = !last || last.checkedAt <= addMinutes(get(Clock).now(), -DAY_MINUTES);
    if (isDue || last.fault) await mustBeWhole(get);
  },
};

/** When somebody asks for it on the page of the seals. */
export const verifyRecord: JobHandler = get => handle(verifyRecordTask, () => mustBeWhole(get));

async function mustBeWhole(get: Doors): Promise<Verified> {
  const verified = await get(VerifyRecord).run();
  if (verified.fault) throw new Error(`the record is not as it was sealed: ${describe(verified.fault)}`);
  return verified;
}

const describe = (fault: Fault): string =>
  `${fault.kind} in block ${fault.block}${'rowId' in fault ? `, row ${fault.rowId}` : ''}`;
