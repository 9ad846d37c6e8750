import type { CounterBooking } from '@kashikan/bookings';
import type { Handover } from '@kashikan/keys';
import { localDate } from '@kashikan/kernel';
import { boardOfDay, countsOf, filtered } from '../../../apps/admin/src/board/board-of-day';

const at = (clock: string) => new Date(`2027-06-17T${clock}:00+09:00`);

const aBooking = (
  id: string,
  from: string,
  to: string,
  more: Partial<CounterBooking> = {},
): CounterBooking => ({
  id,
  number: 100_001,
  state: 'confirmed',
  facilityId: 'hall',
  roomId: 'room',
  useDate: localDate('2027-06-17'),
  startsAt: at(from),
  endsAt: at(to),
  accountId: null,
  groupName: id,
  applicantName: null,
  phone: null,
  eventName: null,
  people: 10,
  feeYen: 1000,
  payBy: null,
  ...more,
});

const aKeyOut = (bookingId: string, due: string): Handover => ({
  handoverId: `handover-of-${bookingId}`,
  keyId: 'key',
  tag: '0101',
  keyName: '室',
  bookingId,
  bookingNumber: 100_001,
  facilityId: 'hall',
  roomName: '室',
  accountId: null,
  groupName: bookingId,
  applicantName: null,
  phone: null,
  takenByName: '田中',
  issuedAt: at('08:50'),
  issuedBy: '窓口',
  dueAt: at(due),
  returnedAt: null,
  returnedTo: null,
  conditionNote: null,
});

const board = (bookings: CounterBooking[], out: Handover[], now: string) =>
  boardOfDay({ bookings, out, roomsWithKeys: new Set(['room']), now: at(now) });

describe('本日', () => {
  const morning = aBooking('morning', '09:00', '12:00', { state: 'in-use' });
  const noon = aBooking('noon', '13:00', '17:00');
  const unpaid = aBooking('unpaid', '10:00', '12:00', { state: 'payment-due', roomId: 'other' });
  const done = aBooking('done', '08:00', '09:00', { state: 'completed' });

  it('stands in the order of the next action, a late key first and what is done last', () => {
    const items = board([done, unpaid, morning, noon], [aKeyOut('morning', '12:30')], '12:31');
    expect(items.map(item => [item.booking.id, item.next])).toEqual([
      ['morning', 'take-back'],
      ['unpaid', 'await-payment'],
      ['noon', 'hand-over'],
      ['done', 'nothing'],
    ]);
    expect(items[0]?.isOverdue).toBe(true);
    expect(items[0]?.nextInRoom?.id).toBe('noon');
  });

  it('counts a key as late only after it was due, and names no next group before', () => {
    const [first] = board([morning, noon], [aKeyOut('morning', '12:30')], '12:30').filter(
      item => item.booking.id === 'morning',
    );
    expect([first?.isOverdue, first?.nextInRoom]).toEqual([false, undefined]);
  });

  it('welcomes a group whose room needs no key, and asks nothing once its time is over', () => {
    const keyless = aBooking('keyless', '09:00', '10:00', { roomId: 'open' });
    expect(board([keyless], [], '08:50')[0]?.next).toBe('welcome');
    expect(board([keyless], [], '10:00')[0]?.next).toBe('nothing');
  });

  it('filters by what it counts', () => {
    const items = board([done, unpaid, morning, noon], [aKeyOut('morning', '12:30')], '12:31');
    expect(countsOf(items)).toEqual({ arrivals: 1, 'keys-out': 1, overdue: 1, unpaid: 1, undecided: 0 });
    expect(filtered(items, 'unpaid').map(item => item.booking.id)).toEqual(['unpaid']);
    expect(filtered(items, undefined)).toHaveLength(4);
  });
});
