import { calendarOf } from '@kashikan/calendar';
import type { SlotChoice } from '@kashikan/calendar/rules';
import { Catalogue, type Room } from '@kashikan/catalogue';
import { Database } from '@kashikan/database';
import { addDays, Clock, localDateOf } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { addSampleClosures } from './sample-closures';
import { addSampleGroups } from './sample-groups';
import { addSampleResident } from './sample-resident';
import { addSampleSeries } from './sample-series';
import { addSampleTurns } from './sample-turns';
import { book, choiceFrom, type Door, type PayForSample } from './sample-use';

interface Sample {
  readonly room: string;
  readonly daysAhead: number;
  readonly bands: readonly string[];
  readonly eventName: string;
  readonly people: number;
  readonly purposeCode: string;
  readonly isPaid: boolean;
}

/** Something in every list: arrivals of today and tomorrow, one waiting for payment, one for the approver. */
const samples: readonly Sample[] = [
  {
    room: 'meeting-1',
    daysAhead: 0,
    bands: ['am'],
    eventName: '定例会',
    people: 12,
    purposeCode: 'meeting',
    isPaid: true,
  },
  {
    room: 'meeting-2',
    daysAhead: 0,
    bands: ['pm'],
    eventName: '役員会',
    people: 8,
    purposeCode: 'meeting',
    isPaid: true,
  },
  {
    room: 'meeting-1',
    daysAhead: 0,
    bands: ['night'],
    eventName: '夜の読書会',
    people: 10,
    purposeCode: 'meeting',
    isPaid: true,
  },
  {
    room: 'meeting-1',
    daysAhead: 1,
    bands: ['am', 'pm'],
    eventName: '講習会',
    people: 20,
    purposeCode: 'meeting',
    isPaid: true,
  },
  {
    room: 'meeting-2',
    daysAhead: 9,
    bands: ['am'],
    eventName: '打合せ',
    people: 6,
    purposeCode: 'meeting',
    isPaid: false,
  },
  {
    room: 'middle-hall',
    daysAhead: 30,
    bands: ['pm', 'night'],
    eventName: '秋の発表会',
    people: 80,
    purposeCode: 'music',
    isPaid: false,
  },
];

/** A few bookings by the real journeys, so that the lists of a first look are not empty. */
export async function addSampleBookings(
  app: INestApplicationContext,
  pay: PayForSample | undefined,
): Promise<void> {
  const door: Door = token => app.get(token, { strict: false });
  // A loading that was broken off may have come this far.
  if ((await door(Database).rows('SELECT FROM bookings LIMIT 1')).length > 0) return;
  const accountId = await addSampleResident(door, 'hanako');
  const second = await addSampleResident(door, 'wakaba');
  await addSampleGroups(app, { first: accountId, second });
  const now = door(Clock).now();
  const { facilities } = await door(Catalogue).municipality('aoba');
  const rooms = facilities.flatMap(facility => facility.rooms);
  for (const sample of samples) {
    const room = rooms.find(candidate => candidate.code === sample.room);
    const choice = room && openChoice(room, sample, now);
    if (room && choice)
      await book(door, { accountId, groupName: 'あおば合唱団' }, { ...sample, room, choice }, pay);
  }
  await addSampleClosures(door);
  await addSampleTurns(door, accountId, pay);
  await addSampleSeries(door, { kind: 'staff', id: 'sample', onBehalfOf: accountId }, accountId);
}

/** The sample's time on its day, or on the next open day; undefined for a time of today that is past. */
function openChoice(
  room: Room,
  { daysAhead, bands }: Pick<Sample, 'daysAhead' | 'bands'>,
  now: Date,
): SlotChoice | undefined {
  const calendar = calendarOf(room, { kindCode: 'citizen', channel: 'counter' });
  const wanted = addDays(localDateOf(now, calendar.zone), daysAhead);
  return choiceFrom(calendar, wanted, bands, now, daysAhead === 0 ? 0 : 7);
}
