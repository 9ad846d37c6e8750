import { BookingView } from '@kashikan/bookings';
import type { SlotChoice } from '@kashikan/calendar/rules';
import { Database } from '@kashikan/database';
import { type ApplicationRequest, ApplyForBooking, PreviewApplication } from '@kashikan/journeys';
import { type Actor, localDate, newId } from '@kashikan/kernel';
import { InsiderBookings } from '../../libs/reports/src';
import { anApplication, aResident } from '../support/bookings';
import { importTown, type JourneyWorld, journeyWorld } from '../support/journey-world';

let world: JourneyWorld;
const clerk: Actor = { kind: 'staff', id: newId() };
const limits = `limits:
  - { code: month, name: 団体の上限, citation: 規則 第5条, facilities: [central-hall], per: month, unit: slots, most: 1, count: account }
facilities:
`;
beforeAll(async () => {
  world = await journeyWorld();
  await importTown(world.get, 'aoba.yaml', text =>
    text.replace(/^limits:\n(?: .*\n)*/m, '').replace(/^facilities:\n/m, limits),
  );
});
afterAll(() => world?.close());

const bands = (day: string, ...codes: string[]): SlotChoice => ({ date: localDate(day), bands: codes });

async function request(
  choice: SlotChoice,
  more: Partial<ApplicationRequest> = {},
): Promise<ApplicationRequest> {
  const accountId = more.accountId ?? newId();
  return {
    actor: clerk,
    accountId,
    owner: { accountId, sessionHash: null },
    application: anApplication(),
    pick: { roomId: (await world.room('meeting-1')).id, choice },
    channel: 'phone',
    locale: 'ja',
    ...more,
  };
}

const overrides = () =>
  world.db.rows<{ rule: string; reason: string; bookingId: string }>(
    'SELECT rule, reason, booking_id AS "bookingId" FROM overrides ORDER BY id',
  );

describe('窓口・電話での受付', () => {
  it('writes down a person without a mail address with the booking, and mails nothing', async () => {
    const sent = world.mails.length;
    const person = { name: '電話 一郎', phone: '0331234567', email: null };
    const taken = await world.get(ApplyForBooking).run(await request(bands('2027-06-10', 'am'), { person }));
    await world.work();
    expect(world.mails.length).toBe(sent);
    const booking = await world.get(BookingView).find(taken.bookingId);
    expect(booking).toMatchObject({ channel: 'phone', state: 'payment-due' });
    const [account] = await world.db.rows('SELECT name, phone, email FROM accounts WHERE id = $1', [
      booking?.accountId,
    ]);
    expect(account).toEqual(person);
  });

  it('mails as ever where there is an address', async () => {
    const email = `${newId()}@example.jp`;
    const person = { name: '電話 二郎', phone: '0331234567', email };
    await world.get(ApplyForBooking).run(await request(bands('2027-06-11', 'am'), { person }));
    await world.work();
    expect(world.mails.at(-1)?.recipient).toBe(email);
  });

  it('writes nobody down when the booking is refused, or the address is somebody else’s', async () => {
    const { email } = await aResident(world);
    const count = async () => (await world.db.rows('SELECT FROM accounts')).length;
    const before = await count();
    const doubled = request(bands('2027-06-17', 'am'), {
      person: { name: '別人', phone: '0331234567', email },
    });
    await expect(world.get(ApplyForBooking).run(await doubled)).rejects.toMatchObject({
      code: 'identity.email-taken',
    });
    const taken = request(bands('2027-06-10', 'am'), {
      person: { name: '後から', phone: '0331234568', email: null },
    });
    await expect(world.get(ApplyForBooking).run(await taken)).rejects.toMatchObject({
      code: 'booking.slot-taken',
    });
    expect(await count()).toBe(before);
  });

  it('is bound by the limit, until it is set aside with a reason that the report shows', async () => {
    const { accountId } = await aResident(world);
    await world.get(ApplyForBooking).run(await request(bands('2027-06-18', 'am'), { accountId }));
    const again = await request(bands('2027-06-24', 'am'), { accountId });
    await expect(world.get(ApplyForBooking).run(again)).rejects.toMatchObject({
      code: 'booking.limit-reached',
    });
    expect(await overrides()).toEqual([]);
    const overrideReason = '主催事業の振替のため';
    const { bookingId } = await world.get(ApplyForBooking).run({ ...again, overrideReason });
    expect(await overrides()).toEqual([{ rule: 'booking.limit-reached', reason: overrideReason, bookingId }]);
    const report = await new InsiderBookings(world.get(Database)).of({
      municipalityId: 'aoba',
      facilities: null,
      from: new Date('2027-05-01T00:00:00Z'),
      until: new Date('2027-06-01T00:00:00Z'),
    });
    expect(report).toMatchObject([
      { kind: 'override', bookingId, staffId: clerk.id, reason: overrideReason },
    ]);
  });

  it('is bound by the reception, and tells the price of a use that is let in all the same', async () => {
    const tooEarly = await request(bands('2028-03-09', 'am'));
    await expect(world.get(PreviewApplication).run(tooEarly)).rejects.toMatchObject({
      code: 'calendar.not-yet-open',
    });
    const letIn = { ...tooEarly, overrideReason: '全国大会の誘致のため' };
    const preview = await world.get(PreviewApplication).run(letIn);
    expect(preview.refusals.map(({ code }) => code)).toEqual(['calendar.not-yet-open']);
    expect(preview).toMatchObject({ price: { quote: { totalYen: 1000 } }, next: { way: 'payment' } });
  });

  it('sets aside no closed day: the doors are shut whatever the reason', async () => {
    const closed = await request(bands('2027-12-30', 'am'), { overrideReason: 'どうしても' });
    await expect(world.get(PreviewApplication).run(closed)).rejects.toMatchObject({
      code: 'calendar.closed-day',
    });
  });
});
