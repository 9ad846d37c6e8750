import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  bodyOf,
  DraftFeeTable,
  EditTown,
  ImportMunicipality,
  ReleaseFeeTable,
  type FeeTableForm,
} from '@kashikan/journeys';
import { type Actor, localDate, yen } from '@kashikan/kernel';
import { FeeBook, FeeDraftView } from '@kashikan/pricing';
import { anAppliedBooking, bookingOf } from '../support/bookings';
import { journeyWorld, type JourneyWorld } from '../support/journey-world';
import { aClerk } from '../support/staff';

const aoba = readFileSync(path.join(__dirname, '../../apps/standalone/sample/aoba.yaml'), 'utf8');

describe('a fee table is released by a second person', () => {
  let world: JourneyWorld;
  let writer: Actor;
  let second: Actor;
  let facilityId: string;
  const municipalityId = 'aoba';

  beforeAll(async () => {
    world = await journeyWorld();
    const person = async (): Promise<Actor> => {
      const clerk = await aClerk(world.services, municipalityId, [
        { role: 'administrator', facilityId: null },
      ]);
      return { kind: 'staff', id: clerk.staffId };
    };
    [writer, second] = [await person(), await person()];
    facilityId = (await world.room('meeting-1')).facilityId;
  }, 60_000);
  afterAll(() => world?.close());

  const drafts = () => world.get(DraftFeeTable);
  const released = async (): Promise<FeeTableForm> => {
    const { document } = await world.get(EditTown).read(municipalityId);
    const hall = document.facilities.find(one => one.code === 'central-hall');
    const table = hall?.feeTables.at(-1);
    if (!table) throw new Error('the sample has a table');
    return bodyOf(table);
  };
  const aDraft = async (from: string, change: (body: FeeTableForm) => void = () => undefined) => {
    const body = { ...(await released()), effectiveFrom: localDate(from) };
    change(body);
    const begun = await drafts().begin(writer, { municipalityId, facilityId }, body);
    if (!begun.ok) throw new Error(begun.problems.map(problem => problem.text).join('\n'));
    const { revision } = await world.get(FeeDraftView).of(begun.id, municipalityId);
    return { id: begun.id, municipalityId, revision };
  };
  const dearer = (body: FeeTableForm): void => {
    const row = body.prices.find(price => price.room === 'meeting-1');
    if (row) row.yen.am = 1_100;
    body.examples = [];
  };
  const priceOn = async (day: string) => {
    const days = { useDate: localDate(day), today: localDate('2027-05-10') };
    const { table } = await world.get(FeeBook).tableOf(await world.room('meeting-1'), days);
    return table.bandPrices.find(cell => cell.roomCode === 'meeting-1' && cell.bandCode === 'am')?.yen;
  };

  it('holds for days of use from its day on, and an earlier booking keeps its fee', async () => {
    const slot = (day: string) => ({ date: localDate(day), bands: ['am'] });
    const early = await anAppliedBooking(world, { choice: slot('2027-07-16') });
    const ref = await aDraft('2027-07-01', dearer);
    expect(await drafts().submit(writer, ref)).toMatchObject({ ok: true });
    await expect(
      world.get(ReleaseFeeTable).run(second, { ...ref, knowsCautions: false }),
    ).rejects.toMatchObject({ code: 'pricing.release-unread' });
    expect(await world.get(ReleaseFeeTable).run(second, { ...ref, knowsCautions: true })).toMatchObject({
      ok: true,
    });
    expect([await priceOn('2027-06-30'), await priceOn('2027-07-01')]).toEqual([1_000, 1_100]);
    const late = await anAppliedBooking(world, { choice: slot('2027-07-23') });
    expect((await bookingOf(world, early.bookingId)).quote).toMatchObject({
      totalYen: yen(1_000),
      tableVersion: 1,
    });
    expect((await bookingOf(world, late.bookingId)).quote).toMatchObject({
      totalYen: yen(1_100),
      tableVersion: 2,
    });
  });

  it('is not released by whoever wrote it or wrote in it, nor before it was handed in', async () => {
    const ref = await aDraft('2028-04-01', dearer);
    const release = (actor: Actor, revision = ref.revision) =>
      world.get(ReleaseFeeTable).run(actor, { ...ref, revision, knowsCautions: true });
    await expect(release(second)).rejects.toMatchObject({ code: 'pricing.draft-moved-on' });
    await drafts().submit(writer, ref);
    await expect(release(writer)).rejects.toMatchObject({ code: 'pricing.draft-second-person' });
    await drafts().giveBack(second, ref, '附則を確かめてください');
    await drafts().edit(second, ref, body => (body.name = '中央ホール使用料（改正）'));
    const edited = { ...ref, revision: ref.revision + 1 };
    await drafts().submit(writer, edited);
    await expect(release(second, edited.revision)).rejects.toMatchObject({
      code: 'pricing.draft-second-person',
    });
    await drafts().withdraw(writer, edited);
    expect((await world.get(FeeDraftView).stepsOf(ref.id)).map(step => step.event)).toEqual([
      'draft',
      'submit',
      'return',
      'edit',
      'submit',
      'withdraw',
    ]);
  });

  it('is not handed in with a hole, whose case is named, nor with an example that comes out otherwise', async () => {
    const ref = await aDraft('2028-05-01', body => {
      const row = body.prices.find(price => price.room === 'meeting-2');
      if (row) delete row.yen.night;
    });
    const refused = await drafts().submit(writer, ref);
    expect(refused.ok || refused.problems[0]?.text).toContain('「第2会議室」の平日・夜間の料金がありません');
    await drafts().withdraw(writer, ref);
    const example = { room: 'meeting-1', date: localDate('2028-06-01'), bands: ['am'], totalYen: 999 };
    const other = await aDraft('2028-05-01', body => (body.examples = [example]));
    const answer = await drafts().submit(writer, other);
    expect(answer.ok || answer.problems[0]?.text).toMatch(/999円.*1100円/);
  });

  it('becomes a draft when staff import it, and the rest of the file is applied', async () => {
    const text = aoba
      .replace('phone: 000-111-0100', 'phone: 000-111-0177')
      .replace(
        'yen: { am: 1000, pm: 1400, night: 1600, all: 3600 }',
        'yen: { am: 1, pm: 1, night: 1, all: 3 }',
      );
    const outcome = await world
      .get(ImportMunicipality)
      .run(writer, { fileName: 'aoba.yaml', text, onlyFor: municipalityId, draftsFees: true });
    expect(outcome).toMatchObject({ ok: true, newFeeTables: [] });
    expect(outcome.ok && outcome.draftedFeeTables.map(table => table.name)).toContain('中央ホール使用料');
    expect([await priceOn('2027-06-30'), await priceOn('2027-07-01')]).toEqual([1_000, 1_100]);
    const { document } = await world.get(EditTown).read(municipalityId);
    expect(document.municipality.phone).toBe('000-111-0177');
  });
});
