import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Catalogue } from '@kashikan/catalogue';
import { Database } from '@kashikan/database';
import {
  EditTown,
  ImportMunicipality,
  JourneysModule,
  problemLine,
  type TownDocument,
} from '@kashikan/journeys';
import { FixedClock, systemActor } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { servicesOn } from '../support/services';

const towns = ['aoba', 'midori', 'hikari'] as const;
const sample = (town: string): string =>
  readFileSync(path.join(__dirname, `../../apps/standalone/sample/${town}.yaml`), 'utf8');

describe('a page edits a town', () => {
  const clock = new FixedClock(new Date('2027-01-15T01:00:00Z'));
  const actor = { kind: 'staff', id: '018f0000-0000-7000-8000-00000000000a' } as const;
  let database: TestDatabase;
  let services: INestApplicationContext;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await servicesOn(database.url, clock, [JourneysModule]);
    for (const town of towns) await importing(town, sample(town));
  }, 60_000);
  afterAll(async () => {
    await services?.close();
    await database?.drop();
  });

  const importing = async (town: string, text: string) => {
    const done = await services
      .get(ImportMunicipality)
      .run(systemActor('spec'), { fileName: `${town}.yaml`, text });
    if (!done.ok) throw new Error(done.problems.map(problemLine).join('\n'));
    return done;
  };
  const editTown = () => services.get(EditTown);
  const edited = (version: number, edit: (document: TownDocument) => void, isTrial = false) =>
    editTown().run(actor, { municipalityId: 'aoba', version, note: '室', edit, isTrial });
  const version = async () => (await editTown().read('aoba')).version;
  const capacity = async () =>
    (await services.get(Catalogue).municipality('aoba')).facilities[0]?.rooms[0]?.capacity;
  const firstRoom = (document: TownDocument) => {
    const room = document.facilities[0]?.rooms[0];
    if (!room) throw new Error('the sample has no room');
    return room;
  };

  it.each(towns)('and the downloaded file of %s, imported again, changes nothing', async town => {
    const file = await editTown().file(town);
    expect(await importing(town, file.text)).toMatchObject({ changes: 0, version: file.version });
    expect(file.text).toMatch(/^# .+の設定ファイル（第1版、2027年1月15日（金）に保存）\n# /);
  });

  it.each(towns)('and an edit of %s that edits nothing changes nothing', async town => {
    const before = await editTown().read(town);
    const done = await editTown().run(actor, {
      municipalityId: town,
      version: before.version,
      note: 'なし',
      edit: () => undefined,
    });
    expect(done).toMatchObject({ ok: true, changes: 0, version: before.version });
  });

  it('and the download reads as people write: short entries on one line, in their order', async () => {
    const { text } = await editTown().file('aoba');
    expect(text).toContain(`- { code: meeting, name: 会議・打合せ, nameEn: Meetings }\n`);
    expect(text).toContain('- { code: am, name: 午前, from: 09:00, to: 12:00 }\n');
    expect(text).toContain('{ am: 10600, pm: 15900, night: 21200, all: 45100 }');
    expect(text).toContain("  code: '982016'\n");
    expect(text.split('\n').filter(line => line.length > 200)).toEqual([]);
  });

  it('and the town is as edited, with the edit kept under who and when', async () => {
    const from = await version();
    const done = await edited(from, document => void (firstRoom(document).capacity = 1100));
    expect(done).toMatchObject({ ok: true, version: from + 1 });
    expect([await capacity(), await version()]).toEqual([1100, from + 1]);
    const [kept] = await services
      .get(Database)
      .rows<{ savedBy: string; note: string }>(
        `SELECT saved_by AS "savedBy", note FROM town_files WHERE municipality_id = 'aoba' AND version = $1`,
        [from + 1],
      );
    expect(kept).toEqual({ savedBy: `staff:${actor.id}`, note: '室' });
  });

  it('and a wrong value comes back with its path, and nothing is changed', async () => {
    const [from, before] = [await version(), await capacity()];
    const done = await edited(from, document => {
      document.municipality.name = '別の市';
      firstRoom(document).capacity = 0;
    });
    expect(done.ok ? [] : done.problems).toMatchObject([
      { path: 'facilities[0].rooms[0].capacity', key: 'import.rule-whole' },
    ]);
    const town = await services.get(Catalogue).municipality('aoba');
    expect([town.municipality.name, await capacity(), await version()]).toEqual(['あおば市', before, from]);
  });

  it('and a trial tells what would change, and changes nothing', async () => {
    const [from, before] = [await version(), await capacity()];
    const done = await edited(from, document => void (firstRoom(document).capacity = 900), true);
    expect(done).toMatchObject({ ok: true, version: from + 1 });
    expect([await capacity(), await version()]).toEqual([before, from]);
  });

  it('and of two edits of one version the second is refused, one after the other or at once', async () => {
    const from = await version();
    const to = (places: number) => edited(from, document => void (firstRoom(document).capacity = places));
    const outcomes = await Promise.allSettled([to(801), to(802), to(803)]);
    expect(outcomes.filter(one => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of outcomes)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'town.changed-meanwhile', kind: 'conflict' });
    await expect(to(804)).rejects.toMatchObject({ code: 'town.changed-meanwhile' });
    expect(await version()).toBe(from + 1);
  });

  it('but a fee table only by its release, whatever else the edit changes', async () => {
    const [from, before] = [await version(), await capacity()];
    const cheaper = (document: TownDocument) => {
      firstRoom(document).capacity = 123;
      const [row] = document.facilities[0]?.feeTables[0]?.prices ?? [];
      if (row) row.yen = { ...row.yen, am: 1 };
    };
    const dropped = (document: TownDocument) => void document.facilities[0]?.feeTables.pop();
    for (const edit of [cheaper, dropped])
      await expect(edited(from, edit)).rejects.toMatchObject({ code: 'pricing.release-needed' });
    const [table, other] = (await editTown().read('aoba')).document.facilities.flatMap(
      ({ feeTables }) => feeTables,
    );
    const releasing = (releases: typeof table) =>
      editTown().run(actor, {
        municipalityId: 'aoba',
        version: from,
        note: '料金表',
        edit: cheaper,
        isTrial: true,
        ...(releases && { releases }),
      });
    await expect(releasing(other)).rejects.toMatchObject({ code: 'pricing.release-needed' });
    expect(await releasing(table)).toHaveProperty('ok');
    expect([await version(), await capacity()]).toEqual([from, before]);
  });

  it('and what else belongs to the edit is done with it or takes it back', async () => {
    const from = await version();
    const also = (): Promise<void> => Promise.reject(new Error('refused by what belongs to it'));
    const edit = (document: TownDocument) => void (firstRoom(document).capacity = 700);
    const wanted = { municipalityId: 'aoba', version: from, note: '室', edit, also };
    await expect(editTown().run(actor, wanted)).rejects.toThrow('refused by what belongs to it');
    expect(await version()).toBe(from);
  });

  it('but only after its file was imported once', async () => {
    await expect(editTown().read('nowhere')).rejects.toMatchObject({ code: 'town.file-missing' });
  });

  it('whose history nobody can rewrite', async () => {
    const rewriting = services.get(Database).rows(`UPDATE town_files SET note = 'x'`);
    await expect(rewriting).rejects.toMatchObject({ code: expect.stringMatching(/23001|42501/) as string });
  });
});
