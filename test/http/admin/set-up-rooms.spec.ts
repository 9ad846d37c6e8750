import { Catalogue, type Room } from '@kashikan/catalogue';
import { EditTown } from '@kashikan/journeys';
import { systemActor } from '@kashikan/kernel';
import { type AdminWorld, adminWorld, type Browser, type Page } from '../../support/admin-world';
import { changed, formFields } from '../../support/form-fields';
import { htmlFaults } from '../../support/ui/html-faults';

type Changes = Readonly<Record<string, string | readonly string[]>>;

describe('the set-up of rooms', () => {
  let world: AdminWorld;
  let administrator: Browser;
  let meeting: Room;

  beforeAll(async () => {
    world = await adminWorld();
    administrator = await world.signIn(['administrator']);
    meeting = await roomNow('meeting-2');
  }, 90_000);
  afterAll(() => world?.close());

  const roomNow = async (code: string): Promise<Room> => {
    world.get(Catalogue).forget();
    return world.room(code);
  };
  const versions = async () =>
    (
      await world.db.rows<{ count: number }>(
        `SELECT count(*)::int AS count FROM town_files WHERE municipality_id = 'aoba'`,
      )
    )[0]?.count;

  /** Opens a form, changes some of its fields and sends it. */
  async function send(
    address: string,
    changes: Changes,
    to = address,
    browser = administrator,
  ): Promise<Page> {
    const { html } = await browser.get(address);
    return browser.post(to, changed(formFields(html, address), changes));
  }
  const errorAt = (page: Page, field: string): string =>
    new RegExp(`id="${field}-error">([\\s\\S]*?)</span>`).exec(page.html)?.[1]?.replace(/<[^>]+>/g, '') ?? '';

  const edit = (room: Room) => `/settings/rooms/${room.id}`;
  const copy = (room: Room) => `/settings/rooms/${room.id}/copy`;

  it('shows every room of the town and leads to all that may be changed', async () => {
    const page = await administrator.get('/settings/rooms');
    expect(page.text).toContain('第1会議室');
    expect(page.html).toContain(`href="${edit(meeting)}"`);
    expect(await htmlFaults(page.html)).toEqual([]);
    const approver = await world.signIn(['approver']);
    const seen = await approver.get('/settings/rooms');
    expect([seen.status, seen.html.includes(edit(meeting))]).toEqual([200, false]);
  });

  it('saved as it stands changes nothing', async () => {
    const before = await versions();
    const page = await send(edit(meeting), {});
    expect([page.status, page.location]).toEqual([303, '/settings/rooms?done=saved']);
    expect(await versions()).toBe(before);
  });

  it('takes what is typed in any width, and residents see it at once', async () => {
    const page = await send(edit(meeting), {
      capacity: '４０',
      description: '窓の大きな部屋です。\n<script>',
      rules: '飲食はできません。\r\n\r\n机は元に戻してください。',
      publication: 'shown',
      approvalRequired: 'yes',
      stepFree: [],
      purposes: ['meeting', 'craft'],
    });
    expect(page.status).toBe(303);
    const room = await roomNow('meeting-2');
    expect(room).toMatchObject({
      capacity: 40,
      publication: 'shown',
      approvalRequired: true,
      stepFree: false,
      purposes: ['meeting', 'craft'],
      rules: ['飲食はできません。', '机は元に戻してください。'],
    });
    await send(edit(meeting), { publication: 'bookable', approvalRequired: 'no' });
  });

  it('says beside each field what is wrong, keeps what was typed, and changes nothing', async () => {
    const before = await roomNow('meeting-2');
    const page = await send(edit(meeting), {
      name: '',
      nameKana: 'だいに',
      capacity: '０',
      parts: [],
      purposes: [],
      stepFree: [],
      cleaningMinutes: 'たくさん',
    });
    expect(page.status).toBe(422);
    expect(errorAt(page, 'name')).toContain('入力してください');
    expect(errorAt(page, 'nameKana')).toContain('カタカナ');
    expect(errorAt(page, 'capacity')).toContain('1以上');
    expect(errorAt(page, 'cleaningMinutes')).toContain('整数');
    expect(page.html).toContain('href="#parts"');
    expect(page.html).toContain('href="#purposes"');
    expect(page.html).toContain('value="０"');
    expect(page.html).not.toMatch(/id="stepFree"[^>]* checked/);
    expect(await htmlFaults(page.html)).toEqual([]);
    expect((await roomNow('meeting-2')).name).toBe(before.name);
  });

  it('shows the room as residents would see it, before anything is saved', async () => {
    const before = await versions();
    const typed = { name: '見本の間', capacity: '３３', description: 'あかるい部屋' };
    const seen = await send(edit(meeting), typed, `${edit(meeting)}/preview`);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('定員 33人');
    expect(seen.text).toContain('あかるい部屋');
    expect(await htmlFaults(seen.html)).toEqual([]);
    expect(await versions()).toBe(before);
    const fields = formFields(seen.html, edit(meeting));
    const back = await administrator.post(edit(meeting), [...fields, ['do', 'edit']]);
    expect([back.status, back.html.includes('value="見本の間"')]).toEqual([200, true]);
    const wrong = await send(edit(meeting), { capacity: '' }, `${edit(meeting)}/preview`);
    expect([wrong.status, errorAt(wrong, 'capacity') !== '']).toEqual([422, true]);
    const saved = await administrator.post(edit(meeting), fields);
    expect(saved.status).toBe(303);
    expect((await roomNow('meeting-2')).name).toBe('見本の間');
  });

  it('adds a room out of a similar one in two screens: what differs, and done', async () => {
    const names = { name: '第9会議室', nameKana: 'ダイキュウカイギシツ', nameEn: 'Meeting Room 9' };
    const page = await send(copy(meeting), names);
    expect(page.location).toBe('/settings/rooms?done=added');
    const added = (await roomNow('meeting-2')).facility.rooms.find(({ name }) => name === '第9会議室');
    expect(added).toMatchObject({ code: 'meeting-4', capacity: 33, feeRoomCode: 'meeting-2' });
    expect(added?.partIds).toHaveLength(1);
    expect(added?.partIds).not.toEqual(meeting.partIds);
  });

  it('keeps how many people fit in each layout, and drops a row that was emptied', async () => {
    const rows = {
      'layouts-0-name': 'シアター形式',
      'layouts-0-nameEn': 'Theatre',
      'layouts-0-capacity': '３０',
      'layouts-1-name': '',
      'layouts-2-name': 'ロの字',
      'layouts-2-nameEn': 'Square',
      'layouts-2-capacity': '20',
    };
    const page = await send(edit(meeting), rows);
    expect(page.status).toBe(303);
    const { layouts } = await roomNow('meeting-2');
    expect(layouts.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['シアター形式', 30],
      ['ロの字', 20],
    ]);
    const wrong = await send(edit(meeting), { 'layouts-1-capacity': '9000' });
    expect([wrong.status, errorAt(wrong, 'layouts-1-capacity') !== '']).toEqual([422, true]);
  });

  it('refuses a code that is taken, one that is none, and a room without a part', async () => {
    const names = { name: '第10会議室', nameKana: 'ダイジュウカイギシツ', nameEn: 'Meeting Room 10' };
    const taken = await send(copy(meeting), { ...names, code: 'meeting-1' });
    expect([taken.status, errorAt(taken, 'code')]).toEqual([422, expect.stringContaining('もう使われて')]);
    const none = await send(copy(meeting), { ...names, code: '会議室' });
    expect([none.status, errorAt(none, 'code')]).toEqual([422, expect.stringContaining('半角の英小文字')]);
    const apart = await send(copy(meeting), { ...names, newPart: [], parts: [] });
    expect([apart.status, apart.html.includes('href="#parts"')]).toEqual([422, true]);
  });

  describe('by two clerks at once', () => {
    const otherEdit = async (change: (room: { description?: string | undefined }) => void, code: string) => {
      const editTown = world.get(EditTown);
      const { version } = await editTown.read('aoba');
      await editTown.run(systemActor('spec'), {
        municipalityId: 'aoba',
        version,
        note: code,
        edit: document => {
          const room = document.facilities[0]?.rooms.find(one => one.code === code);
          if (room) change(room);
        },
      });
    };

    it('is no hindrance when the other is busy with another room', async () => {
      const { html } = await administrator.get(edit(meeting));
      await otherEdit(room => (room.description = 'ほかの部屋'), 'meeting-1');
      const fields = changed(formFields(html, edit(meeting)), { capacity: '41' });
      expect((await administrator.post(edit(meeting), fields)).status).toBe(303);
      expect((await roomNow('meeting-1')).description).toBe('ほかの部屋');
      expect((await roomNow('meeting-2')).capacity).toBe(41);
    });

    it('tells the slower one what has happened, keeps what was typed, and saves it when pressed again', async () => {
      const { html } = await administrator.get(edit(meeting));
      await otherEdit(room => (room.description = '先に変えた説明'), 'meeting-2');
      const fields = changed(formFields(html, edit(meeting)), { capacity: '42' });
      const page = await administrator.post(edit(meeting), fields);
      expect([page.status, page.text.includes('ほかの職員が同じ内容を変えました')]).toEqual([409, true]);
      expect(page.html).toContain('value="42"');
      expect((await roomNow('meeting-2')).description).toBe('先に変えた説明');
      const again = await administrator.post(edit(meeting), formFields(page.html, edit(meeting)));
      expect(again.status).toBe(303);
      expect((await roomNow('meeting-2')).capacity).toBe(42);
    });
  });

  it('is for administrators of the whole town only, and never for another town’s', async () => {
    const local = await world.signIn([{ role: 'administrator', facilityId: world.hall.id }]);
    expect((await local.get(edit(meeting))).status).toBe(403);
    const other = await world.signIn(['administrator'], 'aoba');
    expect((await other.get('/settings/rooms/0193e0a0-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await other.get('/settings/rooms/not-an-id')).status).toBe(404);
  });
});
