import { BookingsStore, ConductStore, ConductView } from '@kashikan/bookings';
import { calendarOf, calendarWithoutReception } from '@kashikan/calendar';
import { resolveSlot, type SlotChoice } from '@kashikan/calendar/rules';
import { plainUse } from '@kashikan/bookings/rules';
import { Catalogue, type Room } from '@kashikan/catalogue';
import { Database, UnitOfWork } from '@kashikan/database';
import {
  AppealMark,
  ApplyForBooking,
  CancelBooking,
  ChangeBooking,
  JoinWaiting,
  TakeCounterPayment,
} from '@kashikan/journeys';
import {
  type Actor,
  addDays,
  addMonths,
  Clock,
  fiscalYearOf,
  type LocalDate,
  localDateOf,
  localTime,
  newId,
  systemActor,
} from '@kashikan/kernel';
import { StandingReductions } from '@kashikan/pricing';
import { book, choiceFrom, type Door, type PayForSample } from './sample-use';
import { addSampleResident } from './sample-resident';

const plain = { purposeCode: 'meeting', people: 8, isPaid: true } as const;

/** No house is closed for longer, the turn of the year included. */
const MOST_CLOSED = 21;

/** What else may become of a booking, once each, so that every list of a first look has something in it. */
export async function addSampleTurns(
  door: Door,
  hanako: string,
  pay: PayForSample | undefined,
): Promise<void> {
  const { facilities, municipality } = await door(Catalogue).municipality('aoba');
  const now = door(Clock).now();
  const today = localDateOf(now, municipality.timeZone);
  const roomOf = (code: string): Room => {
    const room = facilities.flatMap(({ rooms }) => rooms).find(one => one.code === code);
    if (!room) throw new RangeError(`the sample town has no room ${code}`);
    return room;
  };
  const on = (code: string, daysAhead: number, bands: readonly string[]) => {
    const room = roomOf(code);
    const choice = choiceFrom(counterOf(room), addDays(today, daysAhead), bands, now, MOST_CLOSED);
    if (!choice) throw new RangeError(`${code} is closed for weeks from day ${daysAhead} on`);
    return { room, choice };
  };
  const clerk = await deskOf(door);
  await changed({ door, clerk, pay }, hanako, on);
  await released({ door, clerk, pay }, hanako, on);
  await paidAtCounter({ door, clerk, pay }, hanako, on);
  await recorded({ door, clerk, pay }, today, on);
  await overridden(door, clerk, roomOf('meeting-8'), addMonths(today, 14));
  await reduced(door, clerk, roomOf('study'), today);
}

const counterOf = (room: Room) => calendarOf(room, { kindCode: 'citizen', channel: 'counter' });

interface Hands {
  readonly door: Door;
  readonly clerk: Actor;
  readonly pay: PayForSample | undefined;
}
type On = (
  code: string,
  daysAhead: number,
  bands: readonly string[],
) => Pick<Parameters<typeof book>[2], 'room' | 'choice'>;

async function deskOf(door: Door): Promise<Actor> {
  const [desk] = await door(Database).rows<{ id: string }>("SELECT id FROM staff WHERE login = 'aoba-desk'");
  if (!desk) throw new RangeError('the staff of the samples are loaded before their bookings');
  return { kind: 'staff', id: desk.id };
}

/** A longer time that waits for the difference, and somebody who waits for what the booking has. */
async function changed({ door, clerk, pay }: Hands, accountId: string, on: On): Promise<void> {
  const groupName = 'あおば合唱団';
  const place = on('meeting-7', 16, ['am']);
  const use = { ...plain, eventName: '発声練習' };
  const bookingId = await book(door, { accountId, groupName }, { ...use, ...place }, pay);
  const taro = await addSampleResident(door, 'taro');
  const actor: Actor = { kind: 'resident', id: taro };
  await door(JoinWaiting).run({
    actor,
    accountId: taro,
    roomId: place.room.id,
    choice: place.choice,
    locale: 'ja',
  });
  const application = { ...use, eventNamePublic: true, groupName, use: plainUse };
  const choice = { date: place.choice.date, bands: ['am', 'pm'] };
  await door(ChangeBooking).run({
    actor: { ...clerk, onBehalfOf: accountId },
    bookingId,
    wanted: { roomId: place.room.id, choice, application },
    reason: '練習の時間を延ばしたいと電話で申し出',
  });
}

/** Given back, and open to everybody from the announced moment on. */
async function released({ door, clerk, pay }: Hands, accountId: string, on: On): Promise<void> {
  const use = { ...plain, purposeCode: 'sports', eventName: '卓球の練習', ...on('arena-b', 25, ['am']) };
  const bookingId = await book(door, { accountId, groupName: null }, { ...use, isPaid: false }, pay);
  await door(CancelBooking).run({ actor: clerk, bookingId, cause: 'applicant' });
}

/** Paid in notes across the counter. */
async function paidAtCounter({ door, clerk, pay }: Hands, accountId: string, on: On): Promise<void> {
  const use = { ...plain, isPaid: false, eventName: '読書会', ...on('meeting-7', 30, ['pm']) };
  const bookingId = await book(door, { accountId, groupName: null }, use, pay);
  const [due] = await door(Database).rows<{ feeYen: number }>(
    'SELECT fee_yen AS "feeYen" FROM bookings WHERE id = $1',
    [bookingId],
  );
  const shownYen = due?.feeYen ?? 0;
  await door(TakeCounterPayment).run({
    actor: clerk,
    bookingId,
    method: 'cash',
    shownYen,
    tenderedYen: Math.ceil(shownYen / 10_000) * 10_000,
  });
}

/** Cancelled at the last moment as often as the rules bear, so that the person is suspended; one of them with an appeal. */
async function recorded({ door }: Hands, today: LocalDate, on: On): Promise<void> {
  const accountId = await addSampleResident(door, 'jiro');
  const actor: Actor = { kind: 'resident', id: accountId };
  for (const band of ['am', 'pm', 'night']) {
    const use = { ...plain, isPaid: false, eventName: '囲碁の会', ...on('meeting-8', 1, [band]) };
    const bookingId = await book(door, { accountId, groupName: '囲碁の会' }, use, undefined);
    await door(CancelBooking).run({ actor, bookingId, cause: 'applicant' });
    // So soon after the application it was a slip, which leaves no mark by itself.
    await door(UnitOfWork).run({ actor: systemActor('sample'), verb: 'sample.mark' }, async tx =>
      door(ConductStore).record(tx, await door(BookingsStore).lock(tx, bookingId), 'late-cancel', today),
    );
  }
  const [mark] = await door(ConductView).ofAccount(accountId, today);
  const body = '大雪でバスが止まり、会場に行けませんでした。';
  if (mark) await door(AppealMark).run(actor, { markId: mark.id, accountId, body });
}

/** By telephone, for a person without a mail address, before the reception begins, with the reason why. */
async function overridden(door: Door, clerk: Actor, room: Room, month: LocalDate): Promise<void> {
  const choice = choiceFrom(calendarWithoutReception(room), month, ['am'], door(Clock).now(), MOST_CLOSED);
  const accountId = newId();
  if (!choice) throw new RangeError('the sample room is closed for weeks');
  await door(ApplyForBooking).run({
    actor: clerk,
    accountId,
    person: { name: '電話 一郎', phone: '0001115555', email: null },
    overrideReason: '全国大会の会場として、受付の始まる前に日程を確保するため',
    owner: { accountId, sessionHash: null },
    application: {
      ...plain,
      eventName: '大会の打合せ',
      eventNamePublic: false,
      groupName: null,
      use: plainUse,
    },
    pick: { roomId: room.id, choice },
    channel: 'phone',
    locale: 'ja',
  });
}

/** A group whose fee is halved by the year, and a booking to which that was applied by itself. */
async function reduced(door: Door, clerk: Actor, room: Room, today: LocalDate): Promise<void> {
  const groupName = 'あおば英会話クラブ';
  const year = fiscalYearOf(today);
  await door(UnitOfWork).run({ actor: clerk, verb: 'standing-reduction.register' }, tx =>
    door(StandingReductions).register(tx, {
      municipalityId: room.municipalityId,
      accountId: null,
      groupName,
      code: 'registered',
      reason: 'あおば市民センター条例 第9条第3号の登録団体。名簿を確認',
      fromFiscalYear: year,
      untilFiscalYear: year + 1,
    }),
  );
  const hours = { from: localTime('13:00'), to: localTime('15:00') };
  const choices: SlotChoice[] = Array.from({ length: MOST_CLOSED }, (_, at) => ({
    date: addDays(today, 10 + at),
    ...hours,
  }));
  const now = door(Clock).now();
  const choice = choices.find(one => resolveSlot(counterOf(room), one, now).kind === 'slot');
  if (!choice) throw new RangeError('the sample room is closed for weeks');
  const accountId = await addSampleResident(door, 'taro');
  const use = { ...plain, isPaid: false, eventName: '英語の勉強会', room, choice };
  await book(door, { accountId, groupName }, use, undefined);
}
