import { ApplyForBooking, CancelBooking, EditTown, Neighbours } from '@kashikan/journeys';
import { type DomainError, newId } from '@kashikan/kernel';
import { aFreeSlot, anApplication, aResident, system } from '../support/bookings';
import { previewOf } from '../support/closures';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, 60_000);
afterAll(() => world?.close());

/** Rooms meeting-2 and meeting-3 of the sample hear each other; music is loud, a meeting is not. */
async function asks(roomCode: string, purposeCode: string, choice: ReturnType<typeof aFreeSlot>) {
  const person = await aResident(world);
  const room = await world.room(roomCode);
  return world.get(ApplyForBooking).run({
    actor: person.actor,
    accountId: person.accountId,
    owner: { accountId: person.accountId, sessionHash: null },
    application: anApplication({ purposeCode, people: 5, groupName: newId() }),
    pick: { roomId: room.id, choice },
    channel: 'online',
    locale: 'ja',
  });
}
const refusal = async (work: Promise<unknown>): Promise<DomainError> =>
  work.then(
    () => Promise.reject(new Error('nobody refused')),
    (error: DomainError) => error,
  );

describe('a loud use beside a quiet one', () => {
  it('is refused with the neighbour, the time, and what is free for it', async () => {
    const choice = aFreeSlot();
    await asks('meeting-2', 'meeting', choice);
    const error = await refusal(asks('meeting-3', 'music', choice));
    expect(error).toMatchObject({
      code: 'booking.noise-next-door',
      kind: 'conflict',
      facts: { neighbour: { ja: '第2会議室' }, date: choice.date, from: '09:00', to: '12:00' },
    });
    const offered = error.facts.alternatives as { roomId: string; date: string; bands: string[] }[];
    expect(offered.length).toBeGreaterThan(0);
    const room = await world.room('meeting-3');
    const same = offered.filter(one => one.roomId === room.id && one.date === choice.date);
    expect(same.flatMap(one => one.bands)).not.toContain('am');
    expect(await world.db.rows('SELECT 1 FROM bookings WHERE room_id = $1', [room.id])).toEqual([]);
  });

  it('of two at the same moment exactly one gets in; two that are alike both do', async () => {
    for (const [one, other, winners] of [
      ['meeting', 'music', 1],
      ['meeting', 'tea', 2],
    ] as const) {
      const choice = aFreeSlot();
      const settled = await Promise.allSettled([
        asks('meeting-2', one, choice),
        asks('meeting-3', other, choice),
      ]);
      expect([other, settled.filter(it => it.status === 'fulfilled').length]).toEqual([other, winners]);
    }
  });

  it('may come when the other one has gone', async () => {
    const choice = aFreeSlot();
    const { bookingId } = await asks('meeting-2', 'meeting', choice);
    await refusal(asks('meeting-3', 'music', choice));
    const actor = { kind: 'staff', id: newId() } as const;
    await world.get(CancelBooking).run({ actor, bookingId, cause: 'municipality', reason: '点検' });
    await expect(asks('meeting-3', 'music', choice)).resolves.toMatchObject({ state: 'payment-due' });
  });

  it('is told before anybody applies', async () => {
    const choice = aFreeSlot();
    await asks('meeting-2', 'meeting', choice);
    const room = await world.room('meeting-3');
    const time = {
      startsAt: new Date(`${choice.date}T00:00:00Z`),
      endsAt: new Date(`${choice.date}T03:00:00Z`),
    };
    expect(await world.get(Neighbours).besides(room, time)).toMatchObject([
      { roomName: '第2会議室', loud: false },
    ]);
  });

  it('keeps standing when the zone is drawn afterwards, and new ones are kept apart from then on', async () => {
    const choice = aFreeSlot();
    await asks('meeting-1', 'meeting', choice);
    const town = await world.get(EditTown).read('aoba');
    const drawn = await world.get(EditTown).run(system, {
      municipalityId: 'aoba',
      version: town.version,
      note: '音の区域',
      edit: document => {
        const [zone] = document.facilities[0]?.noiseZones ?? [];
        zone?.parts.push('meeting-1');
      },
    });
    expect(drawn.ok).toBe(true);
    expect(await refusal(asks('meeting-3', 'music', choice))).toMatchObject({
      facts: { neighbour: { ja: '第1会議室' } },
    });
  });
});

describe('the places that a closure offers instead', () => {
  it('leave out where somebody next door is too quiet for a loud use', async () => {
    const choice = aFreeSlot();
    const [room, neighbour] = await Promise.all([world.room('meeting-3'), world.room('meeting-2')]);
    await asks('meeting-3', 'music', choice);
    const offered = async () => {
      const [hit] = (
        await previewOf(world, { from: choice.date, times: ['08:00', '12:00'], rooms: ['meeting-3'] })
      ).hits;
      return (hit?.alternatives ?? []).map(({ room: place, slot }) =>
        [place.id, slot.date, ...slot.bands].join(' '),
      );
    };
    const afternoon = [room.id, choice.date, 'pm'].join(' ');
    expect(await offered()).toContain(afternoon);
    await asks('meeting-2', 'meeting', { ...choice, bands: ['pm'] });
    expect(await offered()).not.toContain(afternoon);
    expect((await offered()).some(place => place.startsWith(neighbour.id))).toBe(false);
    expect((await offered()).length).toBeGreaterThan(0);
  });
});
