import type { UnitOfWork } from '@kashikan/database';
import type { RecordFilter } from '@kashikan/reports';
import type { FastifyReply } from 'fastify';
import type { StaffPage } from '../../frame/staff-page';

/** That somebody looked into the record stands in the record: what was asked for, by ids. */
export const noteLook = (
  units: UnitOfWork,
  page: StaffPage,
  verb: 'record.search' | 'record.export',
  which: 'entries' | 'looks' | 'people-seen',
  { municipalityId, from, until, staffId, accountId, topic, bookingNumber }: RecordFilter,
): Promise<void> =>
  units.run({ actor: page.staff.actor, verb }, tx =>
    tx.touch('record', which, { from, until, staffId, accountId, topic, bookingNumber }, municipalityId),
  );

export const sendCsv = (reply: FastifyReply, name: string, text: string) =>
  reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(text);
