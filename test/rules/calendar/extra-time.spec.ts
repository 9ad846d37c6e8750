import { extraMinutesOf, type ResolvedSlot, withExtraTime } from '@kashikan/calendar/rules';
import { addMinutes, localDate, localTime, minutesOf } from '@kashikan/kernel';
import fc from 'fast-check';

const slotOf = (from: string, to: string): ResolvedSlot => ({
  kind: 'slot',
  date: localDate('2028-02-29'),
  bands: ['night'],
  from: localTime(from),
  to: localTime(to),
  startsAt: new Date(`2028-02-29T${from}:00+09:00`),
  endsAt: new Date(`2028-02-29T${to === '24:00' ? '23:59' : to}:00+09:00`),
  occupiesUntil: addMinutes(new Date(`2028-02-29T${to === '24:00' ? '23:59' : to}:00+09:00`), 15),
});
const terms = { unitMinutes: 30, mostEarlyMinutes: 60, mostLateMinutes: 120 };

describe('Bands that are wanted longer', () => {
  it('may be had in steps, up to the most of each side, and never beyond the day', () => {
    const night = slotOf('18:00', '23:00');
    expect(extraMinutesOf({ extraTime: terms }, night)).toEqual({ early: [30, 60], late: [30, 60] });
    expect(extraMinutesOf({ extraTime: terms }, slotOf('00:30', '24:00'))).toEqual({ early: [30], late: [] });
    expect(extraMinutesOf({}, night)).toEqual({ early: [], late: [] });
    expect(extraMinutesOf({ extraTime: terms }, { ...night, bands: [] })).toEqual({ early: [], late: [] });
  });

  it('begin and end as much earlier and later as was asked for, and the cleaning follows; else nothing changes', () => {
    const minutes = fc.integer({ min: -30, max: 180 });
    fc.assert(
      fc.property(minutes, minutes, (earlyMinutes, lateMinutes) => {
        const slot = slotOf('13:00', '17:00');
        const longer = withExtraTime({ extraTime: terms }, slot, { earlyMinutes, lateMinutes });
        const fits = [
          [earlyMinutes, 60],
          [lateMinutes, 120],
        ].every(([asked = 0, most = 0]) => asked >= 0 && asked <= most && asked % 30 === 0);
        expect(longer.kind).toBe(fits ? 'slot' : 'refusal');
        if (longer.kind !== 'slot') return;
        expect(slot.startsAt.getTime() - longer.startsAt.getTime()).toBe(earlyMinutes * 60_000);
        expect(longer.endsAt.getTime() - slot.endsAt.getTime()).toBe(lateMinutes * 60_000);
        expect(longer.occupiesUntil).toEqual(addMinutes(longer.endsAt, 15));
        expect(minutesOf(longer.to) - minutesOf(longer.from)).toBe(240 + earlyMinutes + lateMinutes);
        expect(longer.bands).toEqual(slot.bands);
      }),
    );
  });
});
