import { FixedClock } from '@kashikan/kernel';
import { PersonalData, ReportsModule } from '@kashikan/reports';
import { fileWords, personalFile } from '@kashikan/reports/rules';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { heldData } from '../../libs/reports/src/views/held-data';
import { aConfirmedBooking, anApplication } from '../support/bookings';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';
import { servicesOn } from '../support/services';

/** Tables that point to a person or a booking and are in no file about a person, each with the reason. */
const notInTheFile: Readonly<Record<string, string>> = {
  passkey_challenges: 'lives for minutes and says nothing',
  noise_claims: 'what is loud beside what, not who',
  occupancies: 'the time of a booking, which the file names',
  released_slots: 'time that somebody gave back, which the history of the booking names',
  charge_transitions: 'the payment is in the file with its state',
  refund_transitions: 'the refund is in the file with its state',
};

let world: JourneyWorld;
let owner: Client;
let services: INestApplicationContext;

beforeAll(async () => {
  world = await journeyWorld();
  owner = new Client(world.databaseUrl);
  await owner.connect();
  services = await servicesOn(world.databaseUrl, new FixedClock(world.clock.now()), [ReportsModule]);
}, 60_000);
afterAll(async () => {
  await services?.close();
  await owner?.end();
  await world?.close();
});

describe('Everything that is held about one person', () => {
  it('is read from every table that points to a person or to a booking', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT DISTINCT c.conrelid::regclass::text AS name FROM pg_constraint c
        WHERE c.contype = 'f' AND c.confrelid IN ('accounts'::regclass, 'bookings'::regclass)`,
    );
    const read = heldData.flatMap(({ tables }) => tables);
    const unread = rows
      .map(({ name }) => name)
      .filter(name => !read.includes(name) && !(name in notInTheFile));
    expect(unread).toEqual([]);
  });

  it('comes as one file for people and programs, in both languages, in which nothing that was typed is code', async () => {
    const application = anApplication({ groupName: '<script>alert(1)</script>の会' });
    const { person } = await aConfirmedBooking(world, { application });
    await world.work();
    const file = await services.get(PersonalData).of(person.accountId, 'aoba');
    if (!file) throw new Error('nothing is held');
    const rowsOf = (key: string) => file.sections.find(section => section.key === key)?.rows.length ?? 0;
    for (const key of ['account', 'bookings', 'bookingHistory', 'payments', 'mails', 'record'])
      expect([key, rowsOf(key) > 0]).toEqual([key, true]);
    for (const locale of ['ja', 'en'] as const) {
      const text = personalFile(file, fileWords(locale, 'Asia/Tokyo', file.madeAt));
      expect(text).not.toContain('<script>alert');
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;の会');
      expect(text).not.toMatch(/data\.(section|field)\./);
      const json = /<script type="application\/json" id="data">(.*)<\/script>/s.exec(text)?.[1] ?? '';
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(file)));
    }
  });

  it('is told to no municipality that the person has nothing to do with', async () => {
    const { person } = await aConfirmedBooking(world);
    expect(await services.get(PersonalData).of(person.accountId, 'midori')).toBeUndefined();
    expect(await services.get(PersonalData).of(person.accountId, null)).toBeDefined();
    expect(await services.get(PersonalData).of('not an id', null)).toBeUndefined();
  });
});
