import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

/** Which booking a line is about. */
interface OfBooking {
  readonly bookingId: string;
  readonly number: number;
  readonly roomId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Something to be paid: a fee, or what a change or a longer use costs more. */
export interface OwnDue extends OfBooking {
  readonly amountYen: number;
  /** Null where the booking does not end by itself. */
  readonly payBy: Date | null;
}

export interface OwnPayment extends OfBooking {
  readonly paidYen: number;
  readonly paidAt: Date;
  readonly method: 'card' | 'konbini' | 'paypay' | 'cash' | 'terminal' | 'other' | null;
  readonly refundedYen: number;
  /** On its way back, or asked for again by staff. */
  readonly returningYen: number;
}

export interface OwnDocument extends OfBooking {
  readonly documentId: string;
  readonly kind:
    'permit' | 'refusal' | 'reduction' | 'cancellation' | 'payment-request' | 'receipt' | 'refund';
  readonly document: string;
  readonly state: 'issued' | 'reissued' | 'superseded' | 'revoked';
  readonly issuedAt: Date;
  readonly isOpened: boolean;
}

const ofBooking = `b.id AS "bookingId", b.number, b.room_id AS "roomId", b.starts_at AS "startsAt", b.ends_at AS "endsAt"`;
const isOwn = `(b.account_id = $1 AND b.group_id IS NULL
  OR b.group_id IN (SELECT o.group_id FROM group_roles o WHERE o.account_id = $1 AND o.ended_at IS NULL))`;
const refunds = (states: string): string =>
  `coalesce((SELECT sum(r.amount_yen) FROM refunds r WHERE r.charge_id = c.id AND r.state ${states}), 0)::int`;

/** The money and the papers of one person and of the groups that they act for, over all towns; the newest first. */
@Injectable()
export class OwnPapers {
  constructor(private readonly database: Database) {}

  dues(accountId: string): Promise<OwnDue[]> {
    return this.database.rows(
      `SELECT ${ofBooking}, b.fee_yen AS "amountYen", b.pay_by AS "payBy" FROM bookings b WHERE ${isOwn} AND b.state = 'payment-due'
        UNION ALL
       SELECT ${ofBooking}, h.due_yen, h.open_until FROM booking_changes h JOIN bookings b ON b.id = h.booking_id
        WHERE ${isOwn} AND h.state = 'awaiting-payment' ORDER BY "payBy", "startsAt"`,
      [accountId],
    );
  }

  payments(accountId: string): Promise<OwnPayment[]> {
    return this.database.rows(
      `SELECT ${ofBooking}, c.captured_yen AS "paidYen", c.settled_at AS "paidAt", c.method, ${refunds(`= 'succeeded'`)} AS "refundedYen",
              ${refunds(`NOT IN ('succeeded', 'canceled')`)} AS "returningYen"
         FROM charges c JOIN bookings b ON b.id = c.booking_id
        WHERE ${isOwn} AND c.state IN ('settled', 'settled-late') ORDER BY c.settled_at DESC LIMIT 200`,
      [accountId],
    );
  }

  documents(accountId: string): Promise<OwnDocument[]> {
    return this.database.rows(
      `SELECT ${ofBooking}, d.id AS "documentId", d.kind, d.number AS document, d.state, d.issued_at AS "issuedAt",
              EXISTS (SELECT FROM document_deliveries v WHERE v.document_id = d.id AND v.way IN ('opened', 'downloaded')) AS "isOpened"
         FROM documents d JOIN bookings b ON b.id = d.booking_id WHERE ${isOwn} ORDER BY d.issued_at DESC, d.id LIMIT 200`,
      [accountId],
    );
  }
}
