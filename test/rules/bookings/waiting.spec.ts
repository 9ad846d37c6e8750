import {
  nextWaitingState,
  offerUntil,
  releaseOpensAt,
  type WaitingEvent,
  type WaitingState,
  waitingStates,
} from '@kashikan/bookings/rules';
import { localTime, localTimeOf } from '@kashikan/kernel';
import fc from 'fast-check';

const jst = (text: string) => new Date(`2026-${text}:00+09:00`);
const terms = { offerHours: 6, quietFrom: localTime('21:00'), quietUntil: localTime('08:00') };
const far = jst('12-31T00:00');
const until = (now: string, more: Partial<typeof terms> = {}, latest = far) =>
  offerUntil({ ...terms, ...more }, jst(now), 'Asia/Tokyo', latest);

describe('An offer', () => {
  it.each([
    ['11-24T09:00', '11-24T15:00'],
    ['11-24T18:00', '11-25T11:00'],
    ['11-24T23:30', '11-25T14:00'],
    ['11-25T03:00', '11-25T14:00'],
    ['11-24T15:00', '11-24T21:00'],
  ])('made at %s holds until %s: the night does not count', (now, expected) => {
    expect(until(now)).toEqual(jst(expected));
  });

  it('never outlives the reception', () => {
    expect(until('11-24T18:00', {}, jst('11-24T20:00'))).toEqual(jst('11-24T20:00'));
    expect(until('11-24T22:00', {}, jst('11-25T07:00'))).toEqual(jst('11-25T07:00'));
  });

  it('may rest at noon, or never', () => {
    const noon = { quietFrom: localTime('12:00'), quietUntil: localTime('13:00') };
    expect(until('11-24T10:00', { ...noon, offerHours: 3 })).toEqual(jst('11-24T14:00'));
    const never = { quietFrom: localTime('08:00'), offerHours: 24 };
    expect(until('11-24T10:00', never)).toEqual(jst('11-25T10:00'));
  });

  it('gives everybody as many hours of the day, and never ends at night', () => {
    const clock = fc.integer({ min: 0, max: 47 }).map(half => {
      const [hour, minute] = [Math.floor(half / 2), (half % 2) * 30];
      return localTime(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 24 * 10 }),
        fc.integer({ min: 1, max: 72 }),
        clock,
        clock,
        (minute, offerHours, quietFrom, quietUntil) => {
          const now = new Date(jst('11-01T00:00').getTime() + minute * 60_000);
          const isQuiet = (at: Date) => {
            const time = localTimeOf(at, 'Asia/Tokyo');
            if (quietFrom === quietUntil) return false;
            return quietFrom < quietUntil
              ? quietFrom <= time && time < quietUntil
              : time >= quietFrom || time < quietUntil;
          };
          const end = offerUntil(
            { offerHours, quietFrom, quietUntil },
            now,
            'Asia/Tokyo',
            jst('12-31T00:00'),
          );
          if (end.getTime() === jst('12-31T00:00').getTime()) return;
          let counted = 0;
          for (let at = now.getTime(); at < end.getTime(); at += 60_000)
            if (!isQuiet(new Date(at))) counted += 1;
          expect(counted).toBe(offerHours * 60);
          expect(isQuiet(new Date(end.getTime() - 60_000))).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('A slot that is given back', () => {
  const opens = (now: string, latest = far) =>
    releaseOpensAt({ opensAt: localTime('09:00'), daysAfter: 1 }, jst(now), 'Asia/Tokyo', latest);

  it('opens at the announced time of the day after', () => {
    expect(opens('11-23T08:00')).toEqual(jst('11-24T09:00'));
    expect(opens('11-23T23:59')).toEqual(jst('11-24T09:00'));
  });

  it('opens at once where that would be too late, and where the house announces nothing', () => {
    expect(opens('11-23T20:00', jst('11-24T09:00'))).toEqual(jst('11-23T20:00'));
    expect(releaseOpensAt(null, jst('11-23T20:00'), 'Asia/Tokyo', far)).toEqual(jst('11-23T20:00'));
  });
});

describe('The states of an entry', () => {
  const states = Object.keys(waitingStates) as WaitingState[];
  const events: WaitingEvent[] = ['offer', 'accept', 'decline', 'expire', 'withdraw'];
  const allowed = states.flatMap(state =>
    events.flatMap(event =>
      (['resident', 'staff', 'system'] as const).flatMap(actor => {
        const to = nextWaitingState(state, event, actor);
        return to ? [`${state} ${event} by ${actor}: ${to}`] : [];
      }),
    ),
  );

  it('change in these ways and no others', () => {
    expect(allowed).toEqual([
      'waiting offer by system: offered',
      'waiting expire by system: expired',
      'waiting withdraw by resident: withdrawn',
      'waiting withdraw by staff: withdrawn',
      'offered accept by resident: taken',
      'offered accept by staff: taken',
      'offered decline by resident: declined',
      'offered decline by staff: declined',
      'offered expire by resident: expired',
      'offered expire by staff: expired',
      'offered expire by system: expired',
    ]);
  });
});
