import { addMinutes, newId } from '@kashikan/kernel';
import type { Taking } from '@kashikan/occupancy';
import { aDivisibleHall, type Hall, jst } from './a-divisible-hall';

let hall: Hall;
let partA: number;
let partB: number;

beforeAll(async () => {
  hall = await aDivisibleHall(2, 3);
  [partA, partB] = hall.partIds as [number, number];
}, 60_000);
afterAll(() => hall?.close());
beforeEach(async () => {
  hall.clock.moveTo(jst('01T09:00'));
  await hall.owner.query('DELETE FROM occupancies');
});

const evening = { startsAt: jst('08T17:30'), endsAt: jst('08T21:30') };
const booking = (partIds: number[], time = evening, sourceId = newId()): Taking => ({
  partIds,
  ...time,
  kind: 'booking',
  sourceId,
});
const hold = (partIds: number[], sourceId = newId()): Taking => ({
  partIds,
  ...evening,
  kind: 'hold',
  sourceId,
  expiresAt: jst('01T09:30'),
});
const refused = (work: Promise<unknown>, code = 'occupancy.slot-taken') => expect(work).rejects.toThrow(code);

describe('全面 and 半面', () => {
  it('exclude each other both ways, and the halves do not', async () => {
    await hall.take(booking([partA]));
    await refused(hall.take(booking([partB, partA])));
    await hall.take(booking([partB]));
    expect(await hall.rows()).toHaveLength(2);
  });

  it('leave nothing behind when a part of the whole is taken', async () => {
    await hall.take(booking([partB]));
    await refused(hall.take(booking([partA, partB])));
    expect((await hall.rows()).map(row => row.part_id)).toEqual([partB]);
  });

  it('may follow each other to the minute, cleaning included', async () => {
    await hall.take(booking([partA]));
    await hall.take(booking([partA], { startsAt: evening.endsAt, endsAt: addMinutes(evening.endsAt, 60) }));
    await refused(
      hall.take(
        booking([partA], {
          startsAt: addMinutes(evening.startsAt, -60),
          endsAt: addMinutes(evening.startsAt, 1),
        }),
      ),
    );
  });
});

describe('A hold', () => {
  it('keeps others out until it runs out, and then gives way as a whole', async () => {
    await hall.take(hold([partA, partB]));
    await refused(hall.take(booking([partA])));
    hall.clock.moveTo(jst('01T09:30'));
    await hall.take(booking([partA]));
    expect(await hall.rows()).toMatchObject([{ part_id: partA, kind: 'booking' }]);
  });

  it('becomes a booking, also after its end when nobody has asked for the time', async () => {
    const sourceId = newId();
    await hall.take(hold([partA, partB], sourceId));
    hall.clock.moveTo(jst('01T12:00'));
    await hall.inUnit(tx =>
      hall.occupancies.becomeBooking(tx, { ...evening, partIds: hall.partIds, sourceId }),
    );
    expect(await hall.rows()).toMatchObject([{ kind: 'booking' }, { kind: 'booking' }]);
    await refused(hall.take(booking([partB])));
  });

  it('is taken again when it is gone and its time is free; else the time is lost', async () => {
    const sourceId = newId();
    const becomeBooking = () =>
      hall.inUnit(tx => hall.occupancies.becomeBooking(tx, { ...evening, partIds: hall.partIds, sourceId }));
    await becomeBooking();
    expect(await hall.rows()).toHaveLength(2);
    await hall.inUnit(tx => hall.occupancies.release(tx, sourceId));
    await hall.take(booking([partB]));
    await refused(becomeBooking());
    expect(await hall.rows()).toHaveLength(1);
  });

  it('lasts longer when asked in time, and not when somebody has taken a part of it', async () => {
    const sourceId = newId();
    const extend = () => hall.inUnit(tx => hall.occupancies.extendHold(tx, sourceId, jst('01T10:00')));
    await hall.take(hold([partA, partB], sourceId));
    await extend();
    hall.clock.moveTo(jst('01T09:45'));
    await refused(hall.take(booking([partA])));
    hall.clock.moveTo(jst('01T10:00'));
    await hall.take(booking([partA]));
    await refused(extend(), 'occupancy.hold-lapsed');
  });
});

describe('A basket', () => {
  it('is taken as a whole or not at all', async () => {
    const morning = { startsAt: jst('08T09:00'), endsAt: jst('08T12:00') };
    await hall.take(booking([partB]));
    const basket = [booking([partA, partB], morning), booking([partB])];
    await refused(hall.inUnit(tx => hall.occupancies.takeBasket(tx, basket)));
    expect(await hall.rows()).toHaveLength(1);
    await hall.inUnit(tx =>
      hall.occupancies.takeBasket(tx, [booking([partA, partB], morning), booking([partA])]),
    );
    expect(await hall.rows()).toHaveLength(4);
  });
});

describe('What takes the time', () => {
  it('is seen by whoever looks at any day of a long closure', async () => {
    const closure = { startsAt: jst('05T00:00'), endsAt: jst('15T00:00') };
    await hall.take({ partIds: [partA], ...closure, kind: 'closure', sourceId: newId() });
    expect(await hall.rows()).toHaveLength(5);
    for (const day of ['05', '09', '14']) {
      const [from, until] = [jst(`${day}T09:00`), jst(`${day}T12:00`)];
      expect(await hall.view.ofParts(hall.partIds, from, until, hall.clock.now())).toMatchObject([
        { partId: partA, kind: 'closure' },
      ]);
    }
    expect(await hall.view.ofParts([partA], jst('15T00:00'), jst('16T00:00'), hall.clock.now())).toEqual([]);
  });

  it('is told for several times of the whole install at once, without expired holds', async () => {
    await hall.take(hold([partA]));
    await hall.take(booking([partB]));
    const night = { startsAt: evening.endsAt, endsAt: addMinutes(evening.endsAt, 60) };
    const at = (now: Date) => hall.view.takenParts([evening, night], now);
    expect(await at(jst('01T09:29'))).toEqual([new Set([partA, partB]), new Set()]);
    expect(await at(jst('01T09:30'))).toEqual([new Set([partB]), new Set()]);
    expect(
      await hall.view.ofParts(hall.partIds, evening.startsAt, evening.endsAt, jst('01T09:30')),
    ).toHaveLength(1);
  });
});
