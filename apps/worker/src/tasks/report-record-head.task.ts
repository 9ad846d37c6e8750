import { type RecordCheck, type RecordHead, SealState } from '@kashikan/audit';
import { Settings } from '@kashikan/config';
import { Database, UnitOfWork } from '@kashikan/database';
import { Log } from '@kashikan/edge';
import { Clock, JAPAN, localDateOf, systemActor } from '@kashikan/kernel';
import { QueueNotification } from '@kashikan/notifications';
import type { Doors, Reconciler } from './reconciler';

/** An install may have several municipalities; who keeps its seals has one clock. */

/** The head of the chain leaves this machine: in the log every hour, and once a day by mail to the address that was set for it. */
export const reportRecordHead: Reconciler = {
  name: 'report-record-head',
  every: 'hour',
  async run(get) {
    const [head, [check]] = await Promise.all([get(SealState).head(), get(SealState).checks(1)]);
    if (!head) return;
    get(Log).note({ block: head.block, hash: head.hash, fault: check?.fault ?? null }, 'record head');
    const recipient = get(Settings).RECORD_HEAD_TO;
    if (recipient !== undefined) await mailOnceADay(get, recipient, head, check);
  },
};

async function mailOnceADay(get: Doors, recipient: string, head: RecordHead, check: RecordCheck | undefined) {
  const day = localDateOf(get(Clock).now(), JAPAN);
  const dedupeKey = `record-head:${day}${check?.fault ? ':fault' : ''}`;
  const told = await get(Database).row('SELECT FROM notifications WHERE dedupe_key = $1', [dedupeKey]);
  if (told) return;
  const fault = check?.fault ?? null;
  const named = fault && { ...fault, rowId: 'rowId' in fault ? fault.rowId : null };
  const meta = { actor: systemActor('report-record-head'), verb: 'record.report-head' };
  await get(UnitOfWork).run(meta, tx => {
    tx.touch('audit-block', String(head.block), { hash: head.hash });
    get(QueueNotification).run(tx, {
      template: 'record-head',
      params: { ...head, zone: JAPAN, checkedAt: check?.checkedAt ?? null, fault: named },
      accountId: null,
      recipient,
      locale: 'ja',
      municipalityId: null,
      dedupeKey,
    });
  });
}
