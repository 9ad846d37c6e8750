import { Database, type Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { Booking } from '../booking';
import type { UseReport } from '../use-report';

const newest = `
  SELECT people, started_at AS "startedAt", ended_at AS "endedAt", checks, note, reported_by_kind AS "reportedByKind",
         reported_at AS "reportedAt"
    FROM use_reports WHERE booking_id = $1 ORDER BY id DESC LIMIT 1`;

/** 利用実績. Whoever corrects a report writes another; the newest counts and all of them stay. */
@Injectable()
export class UseReportsStore {
  constructor(private readonly database: Database) {}

  /** Of a locked booking. */
  newest(tx: Tx, bookingId: string): Promise<UseReport | undefined> {
    return tx.row<UseReport>(newest, [bookingId]);
  }

  /** What counts at this moment, for a page. */
  ofBooking(bookingId: string): Promise<UseReport | undefined> {
    return this.database.row<UseReport>(newest, [bookingId]);
  }

  async insert(
    tx: Tx,
    booking: Pick<Booking, 'id' | 'municipalityId'>,
    report: Omit<UseReport, 'reportedByKind' | 'reportedAt'>,
  ): Promise<void> {
    await tx.rows(
      `INSERT INTO use_reports (booking_id, people, started_at, ended_at, checks, note, reported_by_kind, reported_by_id, reported_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        booking.id,
        report.people,
        report.startedAt,
        report.endedAt,
        JSON.stringify(report.checks),
        report.note,
        tx.actor.kind,
        tx.actor.id,
        tx.now,
      ],
    );
    const { people, startedAt, endedAt } = report;
    tx.touch(
      'booking',
      booking.id,
      { event: 'report-use', people, startedAt, endedAt },
      booking.municipalityId,
    );
  }
}
