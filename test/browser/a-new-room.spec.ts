import { Catalogue } from '@kashikan/catalogue';
import { doorsOf } from '../../apps/worker/src/start-worker';
import { aPhoto } from '../support/photos';
import { Clerk } from './support/clerk';
import { Inspector, NARROW } from './support/faults';
import { describeInBrowser, eventually, type Visitors, visitors } from './support/in-browser';
import { type WholeSystem, wholeSystem } from './support/whole-system';

describeInBrowser('a new room', () => {
  let system: WholeSystem;
  let people: Visitors;

  beforeAll(async () => {
    system = await wholeSystem();
    people = await visitors();
  }, 180_000);

  afterAll(async () => {
    await people?.close();
    await system?.stop();
  }, 60_000);

  const madeRoom = async (name: string) => {
    const catalogue = doorsOf(system.worker.app)(Catalogue);
    return eventually(name, async () => {
      catalogue.forget();
      const { facilities } = await catalogue.municipality('aoba');
      return facilities.flatMap(({ rooms }) => rooms).find(room => room.name === name);
    });
  };

  it('is made in two screens out of a similar one, seen before it is saved, and gets a photo', async () => {
    const page = await people.desk();
    const clerk = await Clerk.signedIn(system, page, 'aoba-administrator');
    await clerk.open('/settings/rooms');
    await clerk.read('施設・部屋');
    await clerk.follow('第2会議室をもとに部屋を追加');
    await clerk.read('部屋の追加');
    await page.getByLabel('名前', { exact: false }).first().fill('第9会議室');
    await page.locator('#nameKana').fill('ダイキュウカイギシツ');
    await page.locator('#nameEn').fill('Meeting Room 9');
    await page.locator('#capacity').fill('２２');
    await clerk.press('利用者の画面で見る');
    expect(await clerk.read('第9会議室の見え方')).toContain('定員 22人');
    await clerk.press('入力にもどる');
    await clerk.read('部屋の追加');
    expect(await page.inputValue('#name')).toBe('第9会議室');
    await clerk.press('保存する');
    expect(await clerk.read('施設・部屋')).toContain('部屋を追加しました');
    await clerk.follow('第9会議室の写真');
    await clerk.read('第9会議室の写真');
    await page.setInputFiles('#file', {
      name: 'a photo.txt',
      mimeType: 'text/plain',
      buffer: await aPhoto({ width: 1600, height: 1200, orientation: 6 }),
    });
    await page.locator('#alt').fill('窓ぎわから見た第9会議室');
    await clerk.press('写真を追加する');
    expect(await clerk.read('第9会議室の写真')).toContain('写真を追加しました');
  }, 120_000);

  it('is then on the residents’ page with its photo, light on a phone, without a script', async () => {
    const room = await madeRoom('第9会議室');
    const page = await people.phone({ javaScript: false });
    const sent: { url: string; bytes: number }[] = [];
    page.on('response', async answer => {
      if (answer.url().includes('/photos/'))
        sent.push({ url: answer.url(), bytes: (await answer.body()).length });
    });
    const seen = await eventually('the room', async () => {
      const answer = await page.goto(`${system.residentUrl}/rooms/${room.id}`);
      return answer?.status() === 200 && (await page.locator('.photo img').count()) > 0 ? true : undefined;
    });
    expect(seen).toBe(true);
    const photo = page.getByRole('img', { name: '窓ぎわから見た第9会議室' });
    await photo.scrollIntoViewIfNeeded();
    await eventually('the photo', () => sent[0]);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toContain(room.photos[0]?.phone.hash);
    expect(sent[0]?.bytes).toBeLessThanOrEqual(30_000);
  }, 60_000);

  it('has clean pages: the room, its preview and its photos', async () => {
    const room = await madeRoom('第9会議室');
    const page = await people.desk();
    const clerk = await Clerk.signedIn(system, page, 'aoba-administrator');
    const eyes = new Inspector(page);
    await eyes.goTo(`${system.adminUrl}/settings/rooms/${room.id}`);
    await clerk.press('利用者の画面で見る');
    await clerk.read('第9会議室の見え方');
    expect(await eyes.faults('preview')).toEqual([]);
    await eyes.goTo(`${system.adminUrl}/settings/rooms/${room.id}/photos`);
    expect(await eyes.faults('photos')).toEqual([]);
    const visitor = new Inspector(await people.phone());
    for (const path of [`/rooms/${room.id}`, `/facilities/${room.facilityId}`]) {
      await visitor.goTo(`${system.residentUrl}${path}`);
      expect(await visitor.faults(path, [NARROW])).toEqual([]);
    }
  }, 90_000);
});
