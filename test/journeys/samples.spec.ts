import { newId } from '@kashikan/kernel';
import { addSampleBookings } from '../../apps/standalone/src/sample/sample-bookings';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';

/** One query for each thing that may become of a booking; the first look at the program must find one of each. */
const turns: Readonly<Record<string, string>> = {
  'a booking that is paid': "SELECT FROM bookings WHERE state = 'confirmed'",
  'one that waits for its payment': "SELECT FROM bookings WHERE state = 'payment-due'",
  'one before the approvers': "SELECT FROM bookings WHERE state = 'applied'",
  'a series': 'SELECT FROM baskets WHERE pattern IS NOT NULL',
  'a change that waits for its difference': "SELECT FROM booking_changes WHERE state = 'awaiting-payment'",
  'somebody in a waiting list': "SELECT FROM waiting_list WHERE state = 'waiting'",
  'a released slot that opens at an announced time':
    'SELECT FROM released_slots WHERE opens_at > released_at',
  'a booking by telephone of a person without a mail address':
    "SELECT FROM bookings b JOIN accounts a ON a.id = b.account_id WHERE b.channel = 'phone' AND a.email IS NULL",
  'a rule that was set aside': "SELECT FROM overrides WHERE rule = 'calendar.not-yet-open'",
  'a reduction for whole years, applied by itself':
    "SELECT FROM standing_reductions s JOIN bookings b ON b.use_facts->>'reductionCode' = s.code",
  'a record with an appeal': 'SELECT FROM conduct_marks m JOIN conduct_appeals a ON a.mark_id = m.id',
  'somebody with as many marks as suspend':
    'SELECT FROM conduct_marks GROUP BY account_id HAVING count(*) >= 3',
  'a closure': "SELECT FROM closures WHERE kind = 'maintenance'",
  'official use': "SELECT FROM closures WHERE kind = 'official-use'",
};

describe.each([
  ['in spring', '2027-05-10T01:00:00Z'],
  ['at the turn of the year, when the halls are closed', '2026-12-27T06:00:00Z'],
])('The samples, loaded %s,', (_, moment) => {
  let world: JourneyWorld;
  beforeAll(async () => {
    world = await journeyWorld();
    world.clock.moveTo(new Date(moment));
    await world.db.rows(
      `INSERT INTO staff (id, municipality_id, login, name, password_hash, totp_secret, created_at)
       VALUES ($1, 'aoba', 'aoba-desk', '窓口 はる', 'x', 'x', now())`,
      [newId()],
    );
    await addSampleBookings(world.services, sessionId => world.stripe.payByCard(sessionId));
  }, 120_000);
  afterAll(() => world?.close());

  it.each(Object.entries(turns))('have %s', async (_what, query) => {
    expect((await world.db.rows(query)).length).toBeGreaterThan(0);
  });
});
