// What people ask: the same question for the app, for the bare route and for PostgreSQL alone.
import { FIRST_DAY } from './city.mjs';

const DAY_MS = 86_400_000;
export const dateAfter = days => new Date(Date.parse(FIRST_DAY) + days * DAY_MS).toISOString().slice(0, 10);
export const instant = (date, time) => `${date}T${time}:00+09:00`;

export function dayOf({ rooms }) {
  const facilities = [...new Set(rooms.map(room => room.facilityId))];
  const pick = n => [facilities[(n * 7) % facilities.length], dateAfter((n * 13) % 300)];
  const values = n => {
    const [facility, date] = pick(n);
    return [facility, instant(date, '00:00'), instant(date, '24:00').replace('T24', 'T23')];
  };
  return {
    app: n => {
      const [facility, date] = pick(n);
      return { path: `/api/v1/facilities/${facility}/availability?date=${date}` };
    },
    bare: n => {
      const [id, from, to] = values(n);
      return { path: `/facilities/${id}/day?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}` };
    },
    values,
  };
}

export function monthOf({ rooms }) {
  const pick = n => [
    rooms[(n * 7) % rooms.length].id,
    dateAfter((n * 13) % 270),
    dateAfter(((n * 13) % 270) + 30),
  ];
  const values = n => {
    const [room, from, to] = pick(n);
    return [room, instant(from, '00:00'), instant(to, '23:59')];
  };
  return {
    app: n => {
      const [room, from, to] = pick(n);
      return { path: `/api/v1/rooms/${room}/availability?from=${from}&to=${to}` };
    },
    bare: n => {
      const [id, from, to] = values(n);
      return { path: `/rooms/${id}/month?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}` };
    },
    values,
  };
}

export function freeOf() {
  const values = n => [
    instant(dateAfter((n * 13) % 300), '13:00'),
    instant(dateAfter((n * 13) % 300), '17:00'),
  ];
  return {
    app: n => ({
      path: `/api/v1/free-rooms?municipality=ozora&date=${dateAfter((n * 13) % 300)}&from=13:00&to=17:00`,
    }),
    bare: n => ({
      path: `/free?from=${encodeURIComponent(values(n)[0])}&to=${encodeURIComponent(values(n)[1])}`,
    }),
    values,
  };
}

/** Any room, any evening of a month: all 300 rooms over 31 days, another month at each question. */
export function searchOf() {
  const pick = n => [dateAfter((n * 13) % 270), dateAfter(((n * 13) % 270) + 30)];
  const values = n => {
    const [from, to] = pick(n);
    return [instant(from, '00:00'), instant(to, '23:59')];
  };
  return {
    app: n => {
      const [from, to] = pick(n);
      return { path: `/api/v1/free-slots?municipality=ozora&from=${from}&to=${to}&part=evening` };
    },
    bare: n => ({
      path: `/search?from=${encodeURIComponent(values(n)[0])}&to=${encodeURIComponent(values(n)[1])}`,
    }),
    values,
  };
}
