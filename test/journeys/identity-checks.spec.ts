import { AssuranceView, IdentityImages } from '@kashikan/identity';
import {
  Askers,
  asRegistered,
  CheckAtCounter,
  DecideIdentityImage,
  EditTown,
  SendIdentityImage,
  type TownDocument,
} from '@kashikan/journeys';
import { type DomainError, localDateOf, newId } from '@kashikan/kernel';
import { aResident, type Person } from '../support/bookings';
import { aGroup, applyFor } from '../support/groups';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';
import { aPhoto } from '../support/photos';

const clerk = { kind: 'staff', id: 'clerk' } as const;
const municipalityId = 'aoba';
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: DomainError) => error.code,
  );

describe('本人確認', () => {
  let world: JourneyWorld;
  beforeAll(async () => {
    world = await journeyWorld();
  });
  afterAll(() => world?.close());

  const send = async ({ actor, accountId }: Person) => {
    const file = await aPhoto({ width: 1200, height: 800 });
    const sent = { actor, accountId, municipalityId, document: 'driving-licence', file } as const;
    await world.get(SendIdentityImage).run(sent);
    return (await world.get(IdentityImages).lastOf(accountId, municipalityId))?.id ?? '';
  };
  const levelOf = async ({ accountId }: Person, town = municipalityId) =>
    (await world.get(AssuranceView).of(accountId, town, localDateOf(world.clock.now(), 'Asia/Tokyo'))).level;
  const kept = (id: string) =>
    world.db.row<{ image: string | null; state: string }>(
      'SELECT image, state FROM identity_images WHERE id = $1',
      [id],
    );

  it('by an image: it is kept sealed and without its place, shown to the clerk, and gone with the decision', async () => {
    const person = await aResident(world);
    const id = await send(person);
    expect((await kept(id))?.image).toMatch(/^v2\./);
    const picture = await world.get(IdentityImages).picture(municipalityId, id);
    expect(picture.subarray(8, 12).toString()).toBe('WEBP');
    expect(picture.toString('latin1')).not.toContain('GPS-SPEC-PLACE');
    expect(await levelOf(person)).toBe(1);
    await world.get(DecideIdentityImage).run(clerk, id, { state: 'accepted' });
    expect(await kept(id)).toEqual({ image: null, state: 'accepted' });
    expect(await levelOf(person)).toBe(2);
    expect(await levelOf(person, 'midori')).toBe(1);
    await world.work();
    expect(world.mails.at(-1)?.subject).toContain('本人確認が終わりました');
  });

  it('an image is seen by its own municipality alone', async () => {
    const id = await send(await aResident(world));
    const images = world.get(IdentityImages);
    expect(await codeOf(images.one('midori', id))).toBe('identity.image-decided');
    expect(await codeOf(images.picture('midori', id))).toBe('identity.image-decided');
  });

  it('of two clerks at once one decides, and the other is told', async () => {
    const person = await aResident(world);
    const id = await send(person);
    const decide = world.get(DecideIdentityImage);
    const codes = await Promise.all([
      codeOf(decide.run(clerk, id, { state: 'accepted' })),
      codeOf(decide.run(clerk, id, { state: 'refused', refusal: 'unreadable' })),
    ]);
    expect(codes.sort()).toEqual(['done', 'identity.image-decided']);
  });

  it('a double click sends one image', async () => {
    const person = await aResident(world);
    const codes = await Promise.all([send(person), send(person)].map(codeOf));
    expect(codes.sort()).toEqual(['done', 'identity.image-waiting']);
  });

  it('an image that nobody looked at in a month is deleted', async () => {
    const id = await send(await aResident(world));
    world.clock.moveTo(new Date(world.clock.now().getTime() + 31 * 24 * 3600_000));
    await world.reconcile();
    expect(await kept(id)).toEqual({ image: null, state: 'lapsed' });
  });

  it('what is no picture is refused, and nothing is kept', async () => {
    const { actor, accountId } = await aResident(world);
    const file = Buffer.from('%PDF-1.4 no picture');
    const sent = { actor, accountId, municipalityId, document: 'passport', file } as const;
    expect(await codeOf(world.get(SendIdentityImage).run(sent))).toBe('catalogue.photo-kind-unknown');
    expect(await world.get(IdentityImages).lastOf(accountId, municipalityId)).toBeUndefined();
  });

  it('at the counter: level 3 with day and kind, and taken back again', async () => {
    const person = await aResident(world);
    const check = { actor: clerk, accountId: person.accountId, municipalityId };
    await world.get(CheckAtCounter).run({ ...check, document: 'passport' });
    expect(await levelOf(person)).toBe(3);
    await world.get(CheckAtCounter).run({ ...check, document: null });
    expect(await levelOf(person)).toBe(1);
    expect(
      await codeOf(world.get(CheckAtCounter).run({ ...check, accountId: newId(), document: 'passport' })),
    ).toBe('identity.account-unknown');
  });

  it('a check counts as long as the municipality says, and cannot be altered', async () => {
    const person = await aResident(world);
    const { accountId } = person;
    await world.get(CheckAtCounter).run({ actor: clerk, accountId, municipalityId, document: 'passport' });
    world.clock.moveTo(new Date(world.clock.now().getTime() + 4 * 366 * 24 * 3600_000));
    expect(await levelOf(person)).toBe(1);
    await expect(world.db.rows('UPDATE identity_checks SET valid_until = NULL')).rejects.toThrow();
  });

  const setTerms = async (edit: (terms: TownDocument['assurance']) => void) => {
    const { version } = await world.get(EditTown).read(municipalityId);
    const outcome = await world.get(EditTown).run(clerk, {
      municipalityId,
      version,
      note: '本人確認の規則',
      edit: ({ assurance }) => edit(assurance),
    });
    expect(outcome.ok).toBe(true);
  };

  it('what needs it is refused with both levels, and open once it is there', async () => {
    const person = await aResident(world);
    const { accountId } = person;
    const made = await aGroup(world, { person });
    await setTerms(terms => {
      terms.group = 2;
    });
    await expect(applyFor(world, made)).rejects.toMatchObject({
      code: 'identity.level-too-low',
      facts: { action: 'group', needed: 2, has: 1 },
    });
    await world.get(CheckAtCounter).run({ actor: clerk, accountId, municipalityId, document: 'passport' });
    expect(await applyFor(world, made)).toBeTruthy();
  });

  it('where the price of residents needs it, whoever is not known pays as an outsider, whatever the form says', async () => {
    const { accountId } = await aResident(world);
    const paysAsOutsider = async () =>
      asRegistered({ isOutsider: false }, await world.get(Askers).of(accountId, municipalityId)).isOutsider;
    expect(await paysAsOutsider()).toBe(false);
    await setTerms(terms => {
      terms.residentPrice = 2;
    });
    expect(await paysAsOutsider()).toBe(true);
    await world.get(CheckAtCounter).run({ actor: clerk, accountId, municipalityId, document: 'passport' });
    expect(await paysAsOutsider()).toBe(false);
  });
});
