import { newId } from '@kashikan/kernel';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aBooking, aLentHall, type LentHall } from '../support/lent-hall';

/** Whoever writes, the owner of the database included, cannot write a change that is none. */
let test: TestDatabase;
let owner: Client;
let hall: LentHall;
let bookingId: string;
const morning = new Date('2026-11-21T00:00:00Z');

beforeAll(async () => {
  test = await createTestDatabase();
  owner = new Client({ connectionString: test.url });
  await owner.connect();
  hall = await aLentHall(owner, 'shiken', '123456');
});
afterAll(async () => {
  await owner?.end();
  await test?.drop();
});
beforeEach(async () => {
  bookingId = await aBooking(owner, hall, { state: 'confirmed', startsAt: morning });
});

interface Row {
  readonly state: string;
  readonly kind: string;
  readonly due: number;
  readonly refund: number;
  readonly openUntil: Date | null;
  readonly endedAt: Date | null;
  readonly isOverride: boolean;
  readonly reason: string | null;
  readonly of: string;
}

async function write(more: Partial<Row> = {}): Promise<string> {
  const id = newId();
  const { state = 'awaiting-payment', kind = 'change', due = 100, refund = 0, of = bookingId } = more;
  const { openUntil = morning, endedAt = null, isOverride = false, reason = null } = more;
  await owner.query(
    `INSERT INTO booking_changes (id, booking_id, municipality_id, facility_id, kind, state, contents_before, contents_after, due_yen,
                                  refund_yen, open_until, is_within_grace, is_override, reason, asked_by_kind, asked_by_id, asked_at, ended_at)
     SELECT $1, b.id, b.municipality_id, b.facility_id, $3, $4, '{}', '{}', $5, $6, $7, false, $8, $9, 'resident', 'x', now(), $10
       FROM bookings b WHERE b.id = $2`,
    [id, of, kind, state, due, refund, openUntil, isOverride, reason, endedAt],
  );
  return id;
}

const by = (constraint: string) => expect.objectContaining({ constraint }) as unknown;

describe('A change of a booking', () => {
  it('is the only open one, and the next may follow when it is over', async () => {
    const id = await write();
    await expect(write({ state: 'awaiting-approval', due: 0 })).rejects.toEqual(
      by('booking_changes_one_open'),
    );
    await write({ state: 'made', endedAt: morning });
    await owner.query(`UPDATE booking_changes SET state = 'lapsed', ended_at = now() WHERE id = $1`, [id]);
    await write();
  });

  it.each<[string, Partial<Row>, string]>([
    ['in a state that is none', { state: 'paid', endedAt: morning }, 'booking_changes_state_check'],
    ['of a kind that is none', { kind: 'wish' }, 'booking_changes_kind_check'],
    ['open and ended', { endedAt: morning }, 'booking_changes_ended'],
    ['made and not ended', { state: 'made' }, 'booking_changes_ended'],
    ['without a deadline while it waits', { openUntil: null }, 'booking_changes_deadline'],
    ['waiting for no money', { due: 0 }, 'booking_changes_payable'],
    ['due and giving back at once', { refund: 100 }, 'booking_changes_one_way'],
    ['due less than nothing', { state: 'made', endedAt: morning, due: -1 }, 'booking_changes_due_yen_check'],
    [
      'giving back less than nothing',
      { state: 'made', endedAt: morning, due: 0, refund: -1 },
      'booking_changes_refund_yen_check',
    ],
    ['against the terms without a reason', { isOverride: true }, 'booking_changes_override_reasoned'],
    [
      'against the terms with an empty one',
      { isOverride: true, reason: '' },
      'booking_changes_override_reasoned',
    ],
  ])('is never %s', async (_, row, constraint) => {
    await expect(write(row)).rejects.toEqual(by(constraint));
  });

  it('of overtime may wait without a day to pay by', async () => {
    await write({ kind: 'overtime', openUntil: null });
  });

  it('has a history that nobody can rewrite', async () => {
    const changeId = await write();
    await owner.query(
      `INSERT INTO booking_change_transitions (change_id, event, to_state, actor_kind, actor_id, happened_at)
       VALUES ($1, 'ask', 'awaiting-payment', 'resident', 'x', now())`,
      [changeId],
    );
    const all = 'booking_change_transitions WHERE change_id = $1';
    await expect(owner.query(`DELETE FROM ${all}`, [changeId])).rejects.toThrow();
    await expect(
      owner.query(`UPDATE booking_change_transitions SET event = 'pay' WHERE change_id = $1`, [changeId]),
    ).rejects.toThrow();
  });
});

describe('A charge', () => {
  const charge = (changeId: string | null, subject: string, of = bookingId) =>
    owner.query(
      `INSERT INTO charges (id, municipality_id, facility_id, booking_id, change_id, subject, amount_yen, state, request, expires_at, created_at)
       SELECT $1, b.municipality_id, b.facility_id, b.id, $3, $4, 100, 'draft', '{}', now(), now() FROM bookings b WHERE b.id = $2`,
      [newId(), of, changeId, subject],
    );

  it('of a difference names a change of the same booking, that of the fee names none', async () => {
    const changeId = await write();
    const other = await aBooking(owner, hall, { state: 'confirmed', startsAt: morning });
    await expect(charge(changeId, 'difference', other)).rejects.toEqual(by('charges_change'));
    await expect(charge(null, 'difference')).rejects.toEqual(by('charges_subject'));
    await expect(charge(changeId, 'fee')).rejects.toEqual(by('charges_subject'));
    await charge(changeId, 'difference');
    // One page at a time, whatever it is for.
    await expect(charge(null, 'fee')).rejects.toEqual(by('charges_one_live'));
  });
});

describe('Equipment that a change keeps', () => {
  it('stands once beside that of the booking, and belongs to a change of that booking', async () => {
    const changeId = await write();
    const equipmentId = newId();
    await owner.query(
      `INSERT INTO equipment (id, facility_id, code, name, name_en, stock) SELECT $1, facility_id, 'mic', 'マイク', 'Mic', 9 FROM bookings WHERE id = $2`,
      [equipmentId, bookingId],
    );
    const takes = (change: string | null, of = bookingId) =>
      owner.query(
        `INSERT INTO equipment_uses (booking_id, change_id, equipment_id, quantity, starts_at, ends_at)
         VALUES ($1, $2, $3, 1, '2026-11-21T00:00:00Z', '2026-11-21T01:00:00Z')`,
        [of, change, equipmentId],
      );
    await takes(null);
    await takes(changeId);
    await expect(takes(null)).rejects.toEqual(by('equipment_uses_once'));
    await expect(takes(changeId)).rejects.toEqual(by('equipment_uses_once'));
    const other = await aBooking(owner, hall, { state: 'confirmed', startsAt: morning });
    await expect(takes(changeId, other)).rejects.toEqual(by('equipment_uses_change'));
  });
});
