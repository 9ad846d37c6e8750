import { anApplication, aBookingWaitingForPayment } from '../../support/bookings';
import { type AdminWorld, adminWorld, type Browser } from '../../support/admin-world';

describe('the page of divided rooms and neighbours', () => {
  let world: AdminWorld;
  let administrator: Browser;

  beforeAll(async () => {
    world = await adminWorld();
    administrator = await world.signIn(['administrator']);
  }, 90_000);
  afterAll(() => world?.close());

  const ask = async (query: string) =>
    (await administrator.get(`/settings/parts?facility=${world.hall.id}&${query}`)).text;
  const form = (kind: string, code: string) =>
    `/settings/parts/${kind}?facility=${world.hall.id}&code=${code}`;

  it('says what rooms are to each other', async () => {
    const text = await ask('');
    expect(text).toContain('含む：大ホール、楽屋1');
    expect(text).toContain('含む：展示ホール 東半面、展示ホール 西半面、展示ホール 4分の1');
    expect(text).toContain('音が届く：第3会議室（和室）');
  });

  it.each([
    ['a=main-hall&b=main-hall-set', 'どちらも区画「大ホール」を使うため'],
    ['a=main-hall&b=dressing-1', 'はい。「大ホール」と「楽屋1」は'],
    ['a=exhibition-east&b=exhibition-west', 'はい。'],
    ['a=exhibition-east&b=exhibition-quarter', '区画「展示ホール1」'],
    ['a=meeting-2&b=meeting-3', '目的によります。'],
    ['a=meeting-2&b=meeting-3&purposeA=meeting&purposeB=music', '音の区域「2階の会議室」にあり'],
    ['a=meeting-2&b=meeting-3&purposeA=meeting&purposeB=tea', 'はい。'],
    ['a=meeting-2&b=meeting-2', '同じ室です'],
  ])('answers whether two can be booked at once: %s', async (query, words) => {
    expect(await ask(query)).toContain(words);
  });

  it('names the bookings that take the time of a room, and through what', async () => {
    const choice = { date: '2027-06-18' as never, bands: ['am'] };
    const application = anApplication({ purposeCode: 'exhibition', groupName: 'ひみつの会' });
    await aBookingWaitingForPayment(world, { roomCode: 'exhibition-quarter', choice, application });
    const text = await ask('room=exhibition-hall&date=2027-06-18');
    expect(text).toContain('展示ホール 4分の1の予約');
    expect(text).toContain('区画「展示ホール1」');
    expect(text).not.toContain('ひみつの会');
    expect(await ask('room=exhibition-west&date=2027-06-18')).toContain('ふさいでいるものはありません');
    await aBookingWaitingForPayment(world, { roomCode: 'meeting-2', choice });
    expect(await ask('room=meeting-3&date=2027-06-18')).toContain('音の出る目的では使えません');
  });

  it('adds a part and a zone, and refuses what the file would refuse, beside its field', async () => {
    const part = form('part', 'storage');
    const twice = await administrator.submit(form('part', ''), '/settings/parts/part', {
      code: 'meeting-1',
      name: '倉庫',
    });
    expect([twice.status, twice.text.includes('2回使われています')]).toEqual([422, true]);
    expect(twice.html).toContain('value="倉庫"');
    const added = await administrator.submit(part, '/settings/parts/part', { code: 'storage', name: '倉庫' });
    expect(added.location).toBe(`/settings/parts?facility=${world.hall.id}&done=saved`);
    const alone = await administrator.submit(form('zone', ''), '/settings/parts/zone', {
      code: 'cellar',
      name: '地下',
      parts: 'storage',
    });
    expect([alone.status, alone.text.includes('2つ以上')]).toEqual([422, true]);
    expect(await ask('')).toContain('倉庫');
  });

  it('keeps the parts of a room with bookings ahead, and says so', async () => {
    const choice = { date: '2027-06-24' as never, bands: ['am'] };
    await aBookingWaitingForPayment(world, { roomCode: 'meeting-1', choice });
    const page = await administrator.submit(form('room', 'meeting-1'), '/settings/parts/room', {
      parts: 'meeting-8',
    });
    expect([page.status, page.text.includes('これからの予約が')]).toEqual([422, true]);
  });

  it('does not overwrite what somebody else has saved in between', async () => {
    const seen = (await administrator.get(form('part', 'meeting-5'))).hidden('/settings/parts/part');
    await administrator.submit(form('part', 'meeting-6'), '/settings/parts/part', { name: '第六' });
    const late = await administrator.post('/settings/parts/part', { ...seen, name: '第五' });
    expect([late.status, late.text.includes('ほかの職員が先に変えました')]).toEqual([409, true]);
    expect(late.html).toContain('value="第五"');
  });
});
