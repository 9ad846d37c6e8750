import { showBookingNumber } from '@kashikan/bookings/rules';
import { instantAt, localTime, newId } from '@kashikan/kernel';
import { type AdminWorld, adminWorld, type Browser, DAY_OF_USE } from '../../support/admin-world';
import { aConfirmedBooking, bookingOf } from '../../support/bookings';

describe('the staff API', () => {
  let world: AdminWorld;
  let desk: Browser;
  let bookingId: string;

  beforeAll(async () => {
    world = await adminWorld();
    const choice = { date: DAY_OF_USE, bands: ['am'] };
    ({ bookingId } = await aConfirmedBooking(world, { roomCode: 'meeting-1', choice }));
    world.clock.moveTo(instantAt(DAY_OF_USE, localTime('08:45'), 'Asia/Tokyo'));
    desk = await world.signIn(['desk']);
  }, 90_000);
  afterAll(() => world?.close());

  it('lists the board of a day, and refuses a day that does not exist by its field', async () => {
    const { body } = await desk.json('/api/v1/board');
    const items = body.items as { booking: { id: string }; next: string }[];
    expect(items.map(item => [item.booking.id, item.next])).toEqual([[bookingId, 'hand-over']]);
    const wrong = await desk.json('/api/v1/board?date=2027-02-30');
    expect([wrong.status, wrong.body.code]).toEqual([400, 'request.malformed']);
    expect(JSON.stringify(wrong.body)).toContain('2027-02-30');
  });

  it('finds a booking by the number that people say', async () => {
    const { number } = await bookingOf(world, bookingId);
    const found = await desk.json(`/api/v1/bookings/${showBookingNumber(number)}`);
    expect([found.status, found.body.id]).toEqual([200, bookingId]);
    expect((await desk.json(`/api/v1/bookings/${number}-0000`)).status).toBe(404);
  });

  it('hands a key over once for one idempotency key, and takes it back', async () => {
    const body = { bookingId, tag: '1101', takenByName: '田中 一郎' };
    const key = newId();
    const first = await desk.json('/api/v1/handovers', body, key);
    const second = await desk.json('/api/v1/handovers', body, key);
    expect([first.status, second.body]).toEqual([201, first.body]);
    const third = await desk.json('/api/v1/handovers', body);
    expect([third.status, third.body.code]).toEqual([409, 'keys.already-out']);
    const out = await desk.json('/api/v1/handovers');
    const [handover] = out.body as unknown as { id: string; overdue: boolean }[];
    expect(handover?.overdue).toBe(false);
    const back = await desk.json(`/api/v1/handovers/${handover?.id}/return`, {});
    expect([back.status, back.body.keysStillOut]).toEqual([201, 0]);
    expect((await desk.json(`/api/v1/handovers/${handover?.id}/return`, {})).body.code).toBe(
      'keys.already-returned',
    );
  });

  it('refuses a handover without a key for repeats, and one with unknown fields', async () => {
    const body = { bookingId, tag: '1101', takenByName: '田中' };
    expect((await desk.json('/api/v1/handovers', body, 'short')).body.code).toBe('idempotency.key-missing');
    const more = await desk.json('/api/v1/handovers', { ...body, dueAt: 'never' });
    expect(more.status).toBe(400);
  });

  it('lists the keys with the rooms they open', async () => {
    const { body } = await desk.json('/api/v1/keys');
    const room = await world.room('meeting-1');
    const key = (body as unknown as { tag: string; roomIds: string[] }[]).find(one => one.tag === '1101');
    expect(key?.roomIds).toEqual([room.id]);
  });
});
