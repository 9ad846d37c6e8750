import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type AdminWorld, adminWorld, type Browser } from '../../support/admin-world';

const aoba = readFileSync(path.resolve(__dirname, '../../../apps/standalone/sample/aoba.yaml'), 'utf8');

describe('the import of a municipal file', () => {
  let world: AdminWorld;
  let administrator: Browser;

  beforeAll(async () => {
    world = await adminWorld();
    administrator = await world.signIn(['administrator']);
  }, 90_000);
  afterAll(() => world?.close());

  const check = (text: string) => administrator.upload('/import', '/import/check', 'file', text);
  const phone = async () => {
    const [row] = await world.db.rows<{ phone: string }>(
      `SELECT phone FROM municipalities WHERE id = 'aoba'`,
    );
    return row?.phone;
  };

  it('names the line of each mistake and changes nothing', async () => {
    const lines = aoba.split('\n');
    const at = lines.findIndex(line => line.includes('capacity: 300'));
    lines[at] = '        capacity: たくさん';
    const page = await check(lines.join('\n'));
    expect(page.status).toBe(422);
    expect(page.text).toContain('直すところが1か所あります');
    expect(page.text).toContain(String(at + 1));
  });

  it('tells what would change before anything does, and imports after the second button', async () => {
    const changed = aoba.replace('phone: 000-111-0100', 'phone: 000-111-0199');
    const before = await phone();
    const page = await check(changed);
    expect([page.status, page.text.includes('このファイルは取り込めます')]).toEqual([200, true]);
    expect(await phone()).toBe(before);
    const done = await administrator.post('/import', page.hidden('/import'));
    expect(done.location).toBe('/import?done=imported');
    expect(await phone()).toBe('000-111-0199');
    expect((await check(changed)).text).toContain('いまの内容と同じです');
  });

  it('refuses the file of another town, an empty one, and one that was tampered with on the way', async () => {
    const other = await check(aoba.replace('id: aoba', 'id: midori'));
    expect(other.status).toBe(422);
    expect((await check('')).text).toContain('ファイルを選んでください');
    const { ...fields } = (await administrator.get('/import')).hidden('/import/check');
    const tampered = await administrator.post('/import', { ...fields, packed: 'bm9uc2Vuc2U=' });
    expect([tampered.status, tampered.text.includes('もう一度ファイルを選んでください')]).toEqual([
      422,
      true,
    ]);
  });

  it('is for administrators of the whole town only', async () => {
    const local = await world.signIn([{ role: 'administrator', facilityId: world.hall.id }]);
    expect((await local.get('/import')).status).toBe(403);
  });
});
