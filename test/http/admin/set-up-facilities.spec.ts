import { Catalogue, type Facility } from '@kashikan/catalogue';
import { withPricedEquipment } from '@kashikan/journeys';
import { localDate } from '@kashikan/kernel';
import { FeeBook, FeeDraftView } from '@kashikan/pricing';
import { type AdminWorld, adminWorld, type Browser, type Page } from '../../support/admin-world';
import { changed, formFields } from '../../support/form-fields';
import { importTown } from '../../support/journey-world';
import { aPhoto } from '../../support/photos';
import { htmlFaults } from '../../support/ui/html-faults';

describe('the set-up of facilities, equipment, purposes and photos', () => {
  let world: AdminWorld;
  let administrator: Browser;

  beforeAll(async () => {
    world = await adminWorld();
    await importTown(world.get, 'midori.yaml');
    administrator = await world.signIn(['administrator']);
  }, 90_000);
  afterAll(() => world?.close());

  const hallNow = async (): Promise<Facility> => {
    world.get(Catalogue).forget();
    return world.get(Catalogue).facility(world.hall.id);
  };
  async function send(address: string, changes: Parameters<typeof changed>[1]): Promise<Page> {
    const { html } = await administrator.get(address);
    return administrator.post(address, changed(formFields(html, address), changes));
  }
  const facility = () => `/settings/facilities/${world.hall.id}`;
  const equipment = () => `${facility()}/equipment`;

  it('changes what a facility tells of itself', async () => {
    const page = await send(facility(), {
      address: '青葉県あおば市中央二丁目2番2号',
      phone: '０００-１１１-０２９９',
      access: '',
      'payment-dueDays': '１０',
      processingDays: '5',
      'accessibility-captions': 'no',
      'accessibility-nursingRoom': 'unknown',
    });
    expect(page.location).toBe('/settings/rooms?done=saved');
    expect(await hallNow()).toMatchObject({
      address: '青葉県あおば市中央二丁目2番2号',
      phone: '000-111-0299',
      access: null,
      paymentDueDays: 10,
      processingDays: 5,
      accessibility: { captions: false },
    });
    expect((await hallNow()).accessibility.nursingRoom).toBeUndefined();
  });

  it('says what is wrong beside the field, also in a group of fields', async () => {
    const page = await send(facility(), { phone: '110番', 'payment-dueDays': '', address: '　' });
    expect(page.status).toBe(422);
    for (const field of ['phone', 'payment-dueDays', 'address'])
      expect(page.html).toContain(`id="${field}-error"`);
    expect(page.html).toContain('value="110番"');
    expect(await htmlFaults(page.html)).toEqual([]);
  });

  it('keeps the stock of the equipment, and adds an item that waits for its price', async () => {
    const last = (await hallNow()).equipment.length;
    const row = `equipment-${last}`;
    const added = {
      'equipment-0-stock': '２',
      [`${row}-name`]: '電子ピアノ',
      [`${row}-nameEn`]: 'Digital piano',
      [`${row}-stock`]: '1',
      [`${row}-code`]: 'digital-piano',
    };
    const wrong = await send(equipment(), { ...added, [`${row}-code`]: 'projector' });
    expect([wrong.status, wrong.html.includes(`id="${row}-code-error"`)]).toEqual([422, true]);
    const page = await send(equipment(), added);
    expect(page.location).toBe(`${equipment()}?done=saved`);
    const now = await hallNow();
    expect(now.equipment[0]?.stock).toBe(2);
    expect(now.equipment).toHaveLength(last);
    const shown = await administrator.get(equipment());
    expect(shown.text).toContain('電子ピアノ 料金待ち（まだ貸し出せません）');
    expect(await htmlFaults(shown.html)).toEqual([]);
  });

  it('which is lent once a second person has released the fee tables with its price', async () => {
    const second = await world.signIn(['accountant']);
    const prices = `${equipment()}/prices`;
    const wrong = await administrator.submit(equipment(), prices, {
      'price-digital-piano-yen': 'ただ',
      effectiveFrom: '',
    });
    expect([
      wrong.status,
      wrong.html.includes('id="price-digital-piano-yen-error"'),
      wrong.html.includes('id="effectiveFrom-error"'),
    ]).toEqual([422, true, true]);
    const written = await administrator.submit(equipment(), prices, {
      'price-digital-piano-yen': '５００円',
      'price-digital-piano-per': 'band',
      effectiveFrom: '2027-07-01',
    });
    expect(written.location).toBe('/settings/fees');
    const [draft] = await world.get(FeeDraftView).openOf('aoba');
    const at = `/settings/fees/drafts/${draft?.id}`;
    expect((await administrator.get(equipment())).html).toContain(`href="${at}"`);
    expect((await administrator.submit(at, `${at}/submission`)).status).toBe(303);
    expect((await hallNow()).equipment.some(({ code }) => code === 'digital-piano')).toBe(false);
    expect((await second.submit(at, `${at}/release`, { known: 'yes' })).location).toContain('done=released');
    expect((await hallNow()).equipment.at(-1)).toMatchObject({ name: '電子ピアノ', stock: 1 });
    world.get(Catalogue).forget();
    const room = await world.room('meeting-1');
    const lentOn = async (day: string) => {
      const days = { useDate: localDate(day), today: localDate('2027-05-10') };
      const { table } = await world.get(FeeBook).tableOf(room, days);
      return withPricedEquipment(room, [table]).facility.equipment.some(
        ({ code }) => code === 'digital-piano',
      );
    };
    expect([await lentOn('2027-06-30'), await lentOn('2027-07-01')]).toEqual([false, true]);
  });

  it('says what each rule about slots given back does to residents, and changes it', async () => {
    const rules = `${facility()}/rules`;
    const shown = await administrator.get(rules);
    expect(shown.text).toContain('24時間お取りおきします（21:00から翌08:00までは時間に数えません）');
    expect(shown.text).toContain('取り消された時間はすぐに空き');
    expect(shown.text).toContain('次のことを確かめたか尋ねます：施錠、空調・照明の消灯、清掃、忘れ物');
    expect(await htmlFaults(shown.html)).toEqual([]);
    const wrong = await send(rules, { 'waiting-offerHours': '一日', releases: 'yes' });
    expect(wrong.status).toBe(422);
    for (const field of ['waiting-offerHours', 'releases-opensAt', 'releases-daysAfter'])
      expect(wrong.html).toContain(`id="${field}-error"`);
    const saved = await send(rules, {
      waiting: [],
      releases: 'yes',
      'releases-opensAt': '９：００',
      'releases-daysAfter': '2',
      'useReport-askResident': [],
      'useReport-checks': '施錠\n窓',
    });
    expect(saved.location).toBe('/settings/rooms?done=saved');
    expect(await hallNow()).toMatchObject({
      waitingTerms: null,
      releaseTerms: { opensAt: '09:00', daysAfter: 2 },
      useReport: { checks: ['施錠', '窓'], askResident: false, dueDays: 14 },
    });
    const now = await administrator.get(rules);
    expect(now.text).toContain('空き待ちに入るボタンは出ません');
    expect(now.text).toContain('2日後の09:00にいっせいに空きます');
  });

  it('changes and adds purposes of the town', async () => {
    const { purposes } = await world.get(Catalogue).municipality('aoba');
    const row = `purposes-${purposes.length}`;
    const page = await send('/settings/purposes', {
      'purposes-0-name': '会議・打合せ・相談',
      [`${row}-name`]: '読み聞かせ',
      [`${row}-nameEn`]: 'Reading to children',
      [`${row}-code`]: 'reading',
      [`${row}-loud`]: 'yes',
    });
    expect(page.location).toBe('/settings/rooms?done=saved');
    world.get(Catalogue).forget();
    const now = (await world.get(Catalogue).municipality('aoba')).purposes;
    expect(now[0]?.name).toBe('会議・打合せ・相談');
    expect(now.at(-1)).toMatchObject({ code: 'reading', commercial: false, loud: true });
    const wrong = await send('/settings/purposes', { 'purposes-0-name': '' });
    expect([wrong.status, wrong.html.includes('id="purposes-0-name-error"')]).toEqual([422, true]);
  });

  describe('photos', () => {
    const photos = (roomId: string) => `/settings/rooms/${roomId}/photos`;
    const sendPhoto = (browser: Browser, roomId: string, bytes: Buffer, alt = '机と椅子') =>
      browser.upload(photos(roomId), photos(roomId), 'file', new Uint8Array(bytes), {
        alt,
        altEn: '',
        credit: '',
      });

    it('are sent, described, moved and removed', async () => {
      const room = await world.room('meeting-1');
      expect((await sendPhoto(administrator, room.id, await aPhoto({ hue: 1 }))).location).toContain(
        'done=added',
      );
      expect((await sendPhoto(administrator, room.id, await aPhoto({ hue: 2 }), '二枚目')).status).toBe(303);
      const list = await administrator.get(photos(room.id));
      expect(await htmlFaults(list.html)).toEqual([]);
      const ids = [...list.html.matchAll(/action="[^"]*\/photos\/([0-9a-f-]{36})" method="post" class/g)].map(
        ([, id = '']) => id,
      );
      expect(ids).toHaveLength(2);
      const [first = '', second = ''] = ids;
      const one = (id: string) => `${photos(room.id)}/${id}`;
      const hidden = list.hidden(one(second));
      expect((await administrator.post(one(second), { ...hidden, do: 'earlier' })).location).toContain(
        'moved',
      );
      const words = {
        [`alt-${first}`]: '新しい説明',
        [`altEn-${first}`]: '',
        [`credit-${first}`]: 'あおば市',
      };
      expect((await administrator.post(one(first), { ...hidden, ...words })).location).toContain('saved');
      const empty = await administrator.post(one(first), { ...hidden, [`alt-${first}`]: '' });
      expect([empty.status, empty.html.includes(`id="alt-${first}-error"`)]).toEqual([422, true]);
      expect((await administrator.post(one(second), { ...hidden, do: 'remove' })).location).toContain(
        'removed',
      );
      const left = (await hallNow()).rooms.find(({ id }) => id === room.id)?.photos;
      expect(left?.map(({ alt, credit }) => [alt, credit])).toEqual([['新しい説明', 'あおば市']]);
    });

    it('that cannot be used are refused beside the field, with the words that were typed', async () => {
      const { id } = await world.room('meeting-1');
      const tries: readonly (readonly [Buffer, string])[] = [
        [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'このファイルは使えません'],
        [(await aPhoto({})).subarray(0, 900), '壊れていて'],
        [Buffer.alloc(0), '写真のファイルを選んでください'],
        [Buffer.concat([await aPhoto({}), Buffer.alloc(12_000_000)]), '大きすぎます'],
      ];
      for (const [bytes, words] of tries) {
        const page = await sendPhoto(administrator, id, bytes, '消えない説明');
        expect([page.status, page.text.includes(words), page.html.includes('消えない説明')]).toEqual([
          422,
          true,
          true,
        ]);
        expect(page.html).toContain('id="file-error"');
      }
    });

    it('belong to the reach of the role: another facility and another town do not exist', async () => {
      const local = await world.signIn([{ role: 'administrator', facilityId: world.gym.id }]);
      const { id } = await world.room('meeting-1');
      const photo = await aPhoto({ hue: 7 });
      const carried = (await local.get(photos(world.gym.rooms[0]?.id ?? ''))).hidden(
        photos(world.gym.rooms[0]?.id ?? ''),
      );
      const { facilities } = await world.get(Catalogue).municipality('midori');
      for (const roomId of [id, facilities[0]?.rooms[0]?.id ?? '']) {
        expect((await local.get(photos(roomId))).status).toBe(404);
        const form = { ...carried, alt: 'x', file: photo.toString('latin1') };
        expect((await local.post(photos(roomId), form)).status).toBe(404);
      }
      expect((await administrator.get(photos(facilities[0]?.rooms[0]?.id ?? ''))).status).toBe(404);
      expect((await sendPhoto(local, world.gym.rooms[0]?.id ?? '', photo)).status).toBe(303);
    });
  });
});
