import { defaultKindOf, type Facility, type Room } from '@kashikan/catalogue';
import { createHash } from 'node:crypto';
import {
  type Asker,
  askerKey,
  type FacilityCalendar,
  type OpenDays,
  openDays,
  receiving,
  type RoomCalendar,
  roomCalendar,
} from './rules';

const bare = new WeakMap<Room, RoomCalendar>();
const bound = new WeakMap<Room, Map<string, RoomCalendar>>();
const daysOfFacility = new WeakMap<Facility, OpenDays>();

// The importer lets nothing in that facilityCalendarSchema refuses.
const bodyOf = (facility: Facility) => facility.calendar as FacilityCalendar;

/**
 * The calendar of a room of the catalogue with the reception that holds for one who asks: without `asker` somebody of the
 * town's default kind on the internet. Made once for each kind and channel, and version of the catalogue.
 */
export function calendarOf(room: Room, asker?: Asker): RoomCalendar {
  let calendars = bound.get(room);
  if (!calendars) bound.set(room, (calendars = new Map<string, RoomCalendar>()));
  const key = asker ? askerKey(asker) : '';
  let calendar = calendars.get(key);
  if (!calendar) {
    const plan = bodyOf(room.facility).plans[room.calendarCode];
    const kinds = room.facility.municipality.applicantKinds;
    const who = asker ?? { kindCode: defaultKindOf(kinds).code, channel: 'online' };
    calendars.set(key, (calendar = receiving(calendarWithoutReception(room), plan, who, kinds)));
  }
  return calendar;
}

const hashes = new WeakMap<Facility, string>();

/** Rooms of which this says the same are lent alike: they have one calendar word for word, so their offers can be shared. */
export function lentAlike({
  facility,
  municipalityId,
  lending,
  calendarCode,
  cleaningMinutes,
}: Room): string {
  let hash = hashes.get(facility);
  if (hash === undefined) {
    const text = JSON.stringify(facility.calendar);
    hashes.set(facility, (hash = createHash('sha256').update(text).digest('base64url')));
  }
  return `${municipalityId} ${hash} ${lending} ${calendarCode} ${cleaningMinutes}`;
}

/** The calendar of a room for a time that was asked for while the reception was open, such as a hold or a booking. */
export function calendarWithoutReception(room: Room): RoomCalendar {
  let calendar = bare.get(room);
  if (!calendar) {
    const { facility } = room;
    const body = bodyOf(facility);
    calendar = roomCalendar(body, room, facility.municipality.timeZone, daysOf(facility, body));
    bare.set(room, calendar);
  }
  return calendar;
}

function daysOf(facility: Facility, body: FacilityCalendar): OpenDays {
  let days = daysOfFacility.get(facility);
  if (!days) daysOfFacility.set(facility, (days = openDays(body)));
  return days;
}
