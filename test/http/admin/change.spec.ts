import { Catalogue } from '@kashikan/catalogue';
import { addDays, addMinutes, localDate } from '@kashikan/kernel';
import { type AdminWorld, adminWorld, type Browser, type Page } from '../../support/admin-world';
import { aConfirmedBooking, aHeldSlot, bookingOf } from '../../support/bookings';
import { importTown, MONDAY_MORNING } from '../../support/journey-world';

let world: AdminWorld;
let desk: Browser;
beforeAll(async () => {
  world = await adminWorld();
}, 120_000);
afterAll(() => world?.close());
beforeEach(async () => {
  // Half an hour after the applications: no slip any more.
  world.clock.moveTo(addMinutes(MONDAY_MORNING, 31));
  desk = await world.signIn(['desk']);
});

/** Each on a Thursday of its own, made before the slip has passed. */
let weeks = 0;
async function aBooking(bands = ['am']) {
  const now = world.clock.now();
  world.clock.moveTo(MONDAY_MORNING);
  const date = addDays(localDate('2027-06-03'), 7 * weeks++);
  const { bookingId, person } = await aConfirmedBooking(world, { choice: { date, bands } });
  world.clock.moveTo(now);
  const { roomId } = await bookingOf(world, bookingId);
  return { bookingId, person, form: `/bookings/${bookingId}/change`, fields: { room: roomId, date } };
}

const typed = (more: Readonly<Record<string, string>>) => ({
  bands: 'am',
  purpose: 'meeting',
  people: '10',
  reason: '電話での申し出',
  ...more,
});

/** From the form over the check to the button. */
async function check(form: string, fields: Readonly<Record<string, string>>): Promise<Page> {
  return desk.submit(form, `${form}/check`, fields);
}
const submit = (form: string, checked: Page) => desk.post(form, checked.hidden(form));

describe('予約の変更、窓口で', () => {
  it('leads from the booking over the fee beside the old one to a change that is told in words', async () => {
    const { bookingId, form } = await aBooking();
    expect((await desk.get(`/bookings/${bookingId}`)).html).toContain(`href="${form}"`);
    const asked = await desk.get(form);
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('期限を過ぎた変更など、規則によらない変更として記録する');
    const checked = await check(form, typed({ bands: 'pm', people: '8' }));
    expect(checked.status).toBe(200);
    for (const words of [
      '10人 → 8人',
      '今の料金',
      '1,000円',
      '1,400円',
      '400円',
      '支払いがなければ今の予約が残ります',
    ])
      expect(checked.text).toContain(words);
    const asks = await submit(form, checked);
    expect(asks.location).toBe(`/bookings/${bookingId}?done=change-awaiting-payment`);
    const page = await desk.get(asks.location ?? '');
    for (const words of [
      '手続き中の変更',
      '変更の申込み',
      '電話での申し出',
      '1,000円 → 1,400円',
      '10人 → 8人',
    ])
      expect(page.text).toContain(words);
    expect((await bookingOf(world, bookingId)).bands).toEqual(['am']);
    expect(page.html).not.toContain(`href="${form}"`);
    expect((await desk.get(form)).status).toBe(409);
  });

  it('makes at once what costs no more, gives the difference back, and tells who and why', async () => {
    const { bookingId, form } = await aBooking(['am', 'pm']);
    const checked = await check(form, typed({ bands: 'pm' }));
    expect(checked.text).toContain('申込者に返す差額');
    const made = await submit(form, checked);
    expect(made.location).toBe(`/bookings/${bookingId}?done=change-made`);
    expect((await submit(form, checked)).location).toBe(made.location);
    expect(await bookingOf(world, bookingId)).toMatchObject({ bands: ['pm'], feeYen: 1400 });
    const { text } = await desk.get(`/bookings/${bookingId}`);
    for (const words of ['2,400円 → 1,400円', '申込者に返す差額', '電話での申し出'])
      expect(text).toContain(words);
    const [name] = await world.db.rows<{ name: string }>(
      `SELECT s.name FROM booking_changes h JOIN staff s ON s.id::text = h.asked_by_id WHERE h.booking_id = $1`,
      [bookingId],
    );
    expect(text).toContain(name?.name);
  });

  it('needs a reason and readable answers, and loses nothing that was typed', async () => {
    const { form } = await aBooking();
    const wrong = await check(form, typed({ bands: 'pm', people: 'たくさん', reason: '' }));
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('変更の理由を入力してください');
    expect(wrong.html).toContain('value="たくさん"');
    expect(wrong.html).toMatch(/value="pm"[^>]*checked/);
    const crowd = await check(form, typed({ people: '9999' }));
    expect(crowd.status).toBe(422);
    expect(crowd.html).toContain('href="#people"');
    const same = await check(form, typed({}));
    expect(same.text).toContain('変わったところがありません');
    expect((await desk.get(`${form}?date=きのうのきのう`)).status).toBe(422);
    const checked = await check(form, typed({ people: '8' }));
    const again = await desk.post(`${form}/check`, checked.hidden(`${form}/check`));
    expect(again.html).toContain('電話での申し出</textarea>');
  });

  it('offers what else is free when somebody was faster', async () => {
    const { form, fields } = await aBooking();
    const checked = await check(form, typed({ bands: 'pm' }));
    const room = await world.room('meeting-1');
    expect(room.id).toBe(fields.room);
    await aHeldSlot(world, { choice: { date: fields.date, bands: ['pm'] } });
    const late = await submit(form, checked);
    expect(late.status).toBe(409);
    expect(late.text).toContain('ほかに空いている時間');
    expect(late.html).toContain(`name="reason" value="電話での申し出"`);
  });

  it('goes beyond the terms only when that is said, and writes it down', async () => {
    const { bookingId, form } = await aBooking();
    const { startsAt } = await bookingOf(world, bookingId);
    world.clock.moveTo(addMinutes(startsAt, -60));
    await world.signInAgain(desk);
    const late = await check(form, typed({ people: '5' }));
    expect(late.status).toBe(422);
    expect(late.html).toContain('href="#isOverride"');
    expect(late.text).toContain('変更の期限を過ぎています');
    const checked = await check(form, typed({ people: '5', isOverride: 'yes' }));
    expect(checked.text).toContain('規則によらない変更です');
    await submit(form, checked);
    expect((await bookingOf(world, bookingId)).people).toBe(5);
    expect(
      await world.db.rows('SELECT rule, reason FROM overrides WHERE booking_id = $1', [bookingId]),
    ).toEqual([{ rule: 'booking.change-too-late', reason: '電話での申し出' }]);
    expect((await desk.get(`/bookings/${bookingId}`)).text).toContain('規則によらない変更');
  });

  it('keeps the layout that was chosen, and changes it', async () => {
    const { bookingId, form } = await aBooking();
    const submitted = async (fields: Readonly<Record<string, string>>) => {
      await submit(form, await check(form, typed(fields)));
      return (await bookingOf(world, bookingId)).useFacts.layoutCode;
    };
    expect(await submitted({ layout: 'island' })).toBe('island');
    expect((await desk.get(form)).html).toMatch(/<option value="island" selected/);
    const crowd = await check(form, typed({ layout: 'island', people: '40' }));
    expect(crowd.html).toContain('href="#people"');
  });

  it('withdraws a change that waits, with a reason, and tells the applicant', async () => {
    const { bookingId, form, person } = await aBooking();
    await submit(form, await check(form, typed({ bands: 'pm' })));
    const withdrawal = `${form}/withdrawal`;
    expect((await desk.get(`/bookings/${bookingId}`)).html).toContain(`href="${withdrawal}"`);
    const asked = await desk.get(withdrawal);
    expect(asked.text).toContain('取っておいた時間は空きにもどり');
    expect((await desk.submit(withdrawal, withdrawal, { reason: ' ' })).status).toBe(422);
    const reason = 'やはり午前に使いたいと電話で申し出';
    const done = await desk.submit(withdrawal, withdrawal, { reason });
    expect(done.location).toBe(`/bookings/${bookingId}?done=change-withdrawn`);
    const page = await desk.get(done.location ?? '');
    for (const words of ['予約は元のまま', reason, '変更の取りやめ']) expect(page.text).toContain(words);
    expect((await desk.get(withdrawal)).status).toBe(422);
    expect(await bookingOf(world, bookingId)).toMatchObject({ bands: ['am'], state: 'confirmed' });
    await world.work();
    expect(world.mails.at(-1)).toMatchObject({ recipient: person.email });
    expect(world.mails.at(-1)?.text).toContain('今の予約は変わりません');
    await aHeldSlot(world, { choice: { date: (await bookingOf(world, bookingId)).useDate, bands: ['pm'] } });
  });

  it('is only for the desk of the house', async () => {
    const { bookingId, form } = await aBooking();
    const others = await world.signIn(['approver', 'accountant', 'administrator']);
    expect((await others.get(form)).status).toBe(403);
    expect((await others.get(`/bookings/${bookingId}`)).html).not.toContain(form);
    const elsewhere = await world.signIn([{ role: 'desk', facilityId: world.gym.id }]);
    expect((await elsewhere.get(form)).status).toBe(404);
    await importTown(world.get, 'midori.yaml');
    world.get(Catalogue).forget();
    world.clock.moveTo(addMinutes(world.clock.now(), 5));
    const stranger = await world.signIn(['desk'], 'midori');
    expect((await stranger.get(form)).status).toBe(404);
    expect((await stranger.submit('/board', form, typed({}))).status).not.toBe(303);
  });
});
