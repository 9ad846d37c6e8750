import { plainUse } from '@kashikan/bookings/rules';
import { calendarOf } from '@kashikan/calendar';
import { resolveSlot, type SlotChoice } from '@kashikan/calendar/rules';
import { Catalogue, type Room } from '@kashikan/catalogue';
import { Database, UnitOfWork } from '@kashikan/database';
import { ConfirmSignInCode, RequestSignInCode, UpdateProfile } from '@kashikan/identity';
import { ApplyForBooking, SettlePayment, StartPayment } from '@kashikan/journeys';
import { addDays, Clock, type LocalDate, localDateOf, systemActor } from '@kashikan/kernel';
import { PaymentView } from '@kashikan/payments';
import type { INestApplicationContext } from '@nestjs/common';
import { addSampleClosures } from './sample-closures';
import { addSampleResident } from './sample-resident';
import { addSampleSeries } from './sample-series';

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

/** Who stands in for the payer: the Stripe sandbox, when there is one. */
export type PayForSample = (sessionId: string) => unknown;

const actor = systemActor('sample');

/** A few bookings by the real journeys, so that the lists of a first look are not empty. */
export async function addSampleBookings(
  app: INestApplicationContext,
  pay: PayForSample | undefined,
): Promise<void> {
  const door = <T>(token: abstract new (...parts: never[]) => T): T => app.get(token, { strict: false });
  // A loading that was broken off may have come this far.
  if ((await door(Database).rows('SELECT FROM bookings LIMIT 1')).length > 0) return;
  const accountId = await addSampleResident({
    unitOfWork: door(UnitOfWork),
    requestCode: door(RequestSignInCode),
    confirmCode: door(ConfirmSignInCode),
    updateProfile: door(UpdateProfile),
  });
  const now = door(Clock).now();
  const { facilities } = await door(Catalogue).municipality('aoba');
  const rooms = facilities.flatMap(facility => facility.rooms);
  for (const sample of samples) {
    const room = rooms.find(candidate => candidate.code === sample.room);
    const choice = room && openChoice(room, sample, now);
    if (!room || !choice) continue;
    const { bookingId, state } = await door(ApplyForBooking).run({
      actor: { kind: 'staff', id: 'sample', onBehalfOf: accountId },
      accountId,
      owner: { accountId, sessionHash: null },
      application: { ...sample, eventNamePublic: true, groupName: 'あおば合唱団', use: plainUse },
      pick: { roomId: room.id, choice },
      channel: 'counter',
      locale: 'ja',
    });
    if (state !== 'payment-due' || !sample.isPaid || !pay) continue;
    const { chargeId } = await door(StartPayment).run({ actor, bookingId });
    const charge = await door(PaymentView).charge(chargeId);
    if (charge?.providerSessionId) await pay(charge.providerSessionId);
    await door(SettlePayment).run(actor, chargeId);
  }
  await addSampleClosures(door);
  await addSampleSeries(door, { kind: 'staff', id: 'sample', onBehalfOf: accountId }, accountId);
}

/** The sample's time on its day, or on the next open day; undefined for a time of today that is past. */
function openChoice(room: Room, { daysAhead, bands }: Sample, now: Date): SlotChoice | undefined {
  const calendar = calendarOf(room, { kindCode: 'citizen', channel: 'counter' });
  const wanted: LocalDate = addDays(localDateOf(now, calendar.zone), daysAhead);
  for (let shift = 0; shift <= (daysAhead === 0 ? 0 : 7); shift += 1) {
    const choice = { date: addDays(wanted, shift), bands };
    if (resolveSlot(calendar, choice, now).kind === 'slot') return choice;
  }
  return undefined;
}
