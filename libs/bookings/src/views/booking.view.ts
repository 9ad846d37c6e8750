import { Database } from '@kashikan/database';
import { GroupStandings } from '@kashikan/groups';
import type { GroupRight } from '@kashikan/groups/rules';
import { isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { Booking } from '../booking';
import { bookingErrors } from '../bookings.errors';
import type { SeriesPattern } from '../rules';
import { bookingColumns } from '../store/booking-columns';

/** Who asks: a person sees only what is theirs; everything else does not exist for them. */
export interface Owner {
  readonly accountId: string | null;
  readonly sessionHash: string | null;
}

export interface BookingStep {
  readonly event: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly actorKind: string;
  readonly actorId: string;
  readonly reason: string | null;
  readonly happenedAt: Date;
}

/** Of the account, or held by this browser. What is booked for a registered group belongs to those who act for it. */
export const isOf = (
  owner: Owner,
  booking: Pick<Booking, 'accountId' | 'sessionHash' | 'groupId'>,
): boolean => booking.groupId === null && isOwn(owner, booking);

const isOwn = (owner: Owner, booking: Pick<Booking, 'accountId' | 'sessionHash'>): boolean =>
  (booking.accountId !== null && booking.accountId === owner.accountId) ||
  (booking.sessionHash !== null && booking.sessionHash === owner.sessionHash);

@Injectable()
export class BookingView {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupStandings,
  ) {}

  /**
   * A booking of the person who asks, or of a group for which they may do as much as `right` says; throws `booking.unknown` for
   * anybody else's.
   */
  async ofOwner(id: string, owner: Owner, right: GroupRight = 'book'): Promise<Booking> {
    const booking = isId(id) ? await this.find(id) : undefined;
    if (!booking || !(await this.isFor(owner, booking, right))) throw bookingErrors.unknown();
    return booking;
  }

  /** Whether a booking is the person's, or that of a group for which they may do as much. */
  async isFor(owner: Owner, booking: Booking, right: GroupRight): Promise<boolean> {
    return isOf(owner, booking) || this.groups.may(owner.accountId, booking.groupId, right);
  }

  /** The bookings of somebody's basket, the earliest first; throws `booking.unknown` when any belongs to somebody else. */
  async ofBasket(basketId: string, owner: Owner, right: GroupRight = 'book'): Promise<Booking[]> {
    const bookings = isId(basketId)
      ? await this.database.rows<Booking>(
          `SELECT ${bookingColumns} FROM bookings b WHERE b.basket_id = $1 ORDER BY b.starts_at, b.number`,
          [basketId],
        )
      : [];
    const [first] = bookings;
    const mayEach = bookings.map(booking => this.isFor(owner, booking, right));
    if (!first || !(await Promise.all(mayEach)).every(Boolean)) throw bookingErrors.unknown();
    return bookings;
  }

  /** The basket that the person is filling at this moment, if there is one: its holds have not run out. */
  async openBasket(owner: Owner, at: Date): Promise<{ basketId: string; slots: number } | undefined> {
    return this.database.row(
      `SELECT b.basket_id AS "basketId", count(*)::int AS slots FROM bookings b
        WHERE b.state = 'held' AND b.hold_expires_at > $3 AND b.basket_id IS NOT NULL AND (b.account_id = $1 OR b.session_hash = $2)
        GROUP BY b.basket_id ORDER BY max(b.created_at) DESC LIMIT 1`,
      [owner.accountId, owner.sessionHash, at],
    );
  }

  /** The pattern of a series; null when its dates were picked one by one. */
  async patternOf(basketId: string): Promise<SeriesPattern | null> {
    const row = await this.database.row<{ pattern: SeriesPattern | null }>(
      'SELECT pattern FROM baskets WHERE id = $1',
      [basketId],
    );
    return row?.pattern ?? null;
  }

  /** For staff of the municipality. */
  async ofMunicipality(id: string, municipalityId: string): Promise<Booking> {
    const booking = isId(id) ? await this.find(id) : undefined;
    if (booking?.municipalityId !== municipalityId) throw bookingErrors.unknown();
    return booking;
  }

  /** The booking with this 受付番号 (without check digit) in a municipality, if there is one. */
  async byNumber(number: number, municipalityId: string): Promise<Booking | undefined> {
    return this.database.row<Booking>(
      `SELECT ${bookingColumns} FROM bookings b WHERE b.number = $1 AND b.municipality_id = $2`,
      [number, municipalityId],
    );
  }

  /** The bookings of an account, and of the groups that it acts for, from a date on, the next use first; holds that have run out are left out. */
  async ofAccount(accountId: string, from: string, at: Date): Promise<Booking[]> {
    return this.database.rows<Booking>(
      `SELECT ${bookingColumns} FROM bookings b
        WHERE (b.account_id = $1 AND b.group_id IS NULL OR b.group_id IN
                 (SELECT o.group_id FROM group_roles o WHERE o.account_id = $1 AND o.ended_at IS NULL)) AND b.use_date >= $2 AND (b.state <> 'held' OR b.hold_expires_at > $3)
        ORDER BY b.starts_at LIMIT 200`,
      [accountId, from, at],
    );
  }

  /** What happened to a booking, oldest first. */
  async steps(bookingId: string): Promise<BookingStep[]> {
    return this.database.rows<BookingStep>(
      `SELECT event, from_state AS "fromState", to_state AS "toState", actor_kind AS "actorKind", actor_id AS "actorId",
              reason, happened_at AS "happenedAt"
         FROM booking_transitions WHERE booking_id = $1 ORDER BY id`,
      [bookingId],
    );
  }

  find(id: string): Promise<Booking | undefined> {
    return this.database.row<Booking>(`SELECT ${bookingColumns} FROM bookings b WHERE b.id = $1`, [id]);
  }
}
