import { nearestAlternatives, slotCovering, type OccupiedTime, type Wanted } from '@kashikan/calendar/rules';
import { aCalendar, aobaClosings, date, halfHours, time } from './a-calendar';

const now = new Date('2026-11-21T00:00:00Z');
const booked = (on: string, from: string, to: string): OccupiedTime => ({
  kind: 'booking',
  startsAt: new Date(`${on}T${from}:00+09:00`),
  endsAt: new Date(`${on}T${to}:00+09:00`),
});
const bands = aCalendar({ closings: aobaClosings });
const hourly = aCalendar({ lending: halfHours });
const night: Wanted = { date: date('2026-12-08'), from: time('17:30'), to: time('21:30'), bands: ['night'] };

describe('What else is free when a slot is gone', () => {
  const gone = [booked('2026-12-08', '17:30', '21:30')];
  const offered = (
    wanted: Wanted,
    ...args: Parameters<typeof nearestAlternatives<string>> extends [unknown, ...infer Rest] ? Rest : never
  ) =>
    nearestAlternatives(wanted, ...args).map(
      ({ roomId, slot }) => `${roomId} ${slot.date} ${slot.from}-${slot.to}`,
    );

  it('is the same room on the same day, then on the days around, closed days left out', () => {
    expect(offered(night, { roomId: 'hall', calendar: bands, occupied: gone }, [], now, 4)).toEqual([
      'hall 2026-12-08 13:00-17:00',
      'hall 2026-12-08 09:00-12:00',
      'hall 2026-12-09 17:30-21:30',
      'hall 2026-12-09 13:00-17:00',
    ]);
  });

  it('is as long as what was wanted', () => {
    const wanted = { ...night, from: time('13:00'), bands: ['afternoon', 'night'] };
    expect(offered(wanted, { roomId: 'hall', calendar: bands, occupied: gone }, [], now, 2)).toEqual([
      'hall 2026-12-08 09:00-17:00',
      'hall 2026-12-09 13:00-21:30',
    ]);
  });

  it('is another room at that time, of whatever lending', () => {
    const others = [
      { roomId: 'taken', calendar: bands, occupied: gone },
      { roomId: 'band', calendar: bands, occupied: [] },
      {
        roomId: 'hourly',
        calendar: {
          ...hourly,
          lending: { ...halfHours, hours: [{ opens: time('09:00'), closes: time('22:00') }] },
        },
        occupied: [],
      },
    ];
    const room = { roomId: 'hall', calendar: bands, occupied: gone };
    expect(offered(night, room, others, now, 3).slice(3)).toEqual([
      'band 2026-12-08 17:30-21:30',
      'hourly 2026-12-08 17:30-21:30',
    ]);
  });

  it('in an hourly room starts as near as it can to the wanted time', () => {
    const wanted = { date: date('2026-12-08'), from: time('13:00'), to: time('15:00') };
    const occupied = [booked('2026-12-08', '14:00', '16:00')];
    expect(offered(wanted, { roomId: 'room', calendar: hourly, occupied }, [], now, 3)).toEqual([
      'room 2026-12-08 12:00-14:00',
      'room 2026-12-08 16:00-18:00',
      'room 2026-12-07 13:00-15:00',
    ]);
  });

  it('is nothing of the past and nothing taken', () => {
    const wanted = { ...night, date: date('2026-11-21') };
    const days = [...Array(8).keys()].map(ahead => `2026-11-${21 + ahead}`);
    const occupied = days.map(day => booked(day, '09:00', '21:30'));
    expect(offered(wanted, { roomId: 'hall', calendar: bands, occupied }, [], now)).toEqual([]);
  });
});

describe('The slot that covers a time of day', () => {
  const covering = (calendar: typeof bands, from: string, to: string) => {
    const slot = slotCovering(calendar, date('2026-12-08'), { from: time(from), to: time(to) }, now);
    return slot.kind === 'slot' ? `${slot.from}-${slot.to}` : slot.code;
  };

  it('is the bands that the time touches', () => {
    expect(covering(bands, '13:00', '17:00')).toBe('13:00-17:00');
    expect(covering(bands, '11:00', '14:00')).toBe('09:00-17:00');
    expect(covering(bands, '12:00', '13:00')).toBe('calendar.outside-hours');
    expect(covering(bands, '20:00', '22:00')).toBe('calendar.outside-hours');
  });

  it('is the time widened to the grid and to the shortest use', () => {
    expect(covering(hourly, '13:10', '15:40')).toBe('13:00-16:00');
    expect(covering(hourly, '13:00', '13:30')).toBe('13:00-14:00');
    expect(covering(hourly, '08:00', '10:00')).toBe('calendar.outside-hours');
    expect(covering(hourly, '20:00', '21:30')).toBe('calendar.outside-hours');
  });
});
