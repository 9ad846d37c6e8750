import { Catalogue, type Facility, type Room, type Towns } from '@kashikan/catalogue';
import { Injectable } from '@nestjs/common';
import { type FacilityCalendar, openDays, roomCalendar, type RoomCalendar } from './rules';

/** The calendars of all rooms, built once for each version of the catalogue. */
@Injectable()
export class RoomCalendars {
  private readonly built = new WeakMap<Towns, Map<string, RoomCalendar>>();

  constructor(private readonly catalogue: Catalogue) {}

  async of(room: Room): Promise<RoomCalendar> {
    const calendar = (await this.all()).get(room.id);
    if (!calendar) throw new RangeError(`room without a calendar: ${room.code}`);
    return calendar;
  }

  /** By room id. */
  async all(): Promise<ReadonlyMap<string, RoomCalendar>> {
    const towns = await this.catalogue.current();
    let calendars = this.built.get(towns);
    if (!calendars) {
      calendars = new Map([...towns.facilities.values()].flatMap(calendarsOf));
      this.built.set(towns, calendars);
    }
    return calendars;
  }
}

/** The importer has checked the form before it stored the calendar. */
function calendarsOf(facility: Facility): [string, RoomCalendar][] {
  const calendar = facility.calendar as FacilityCalendar;
  const days = openDays(calendar);
  return facility.rooms.map(room => [
    room.id,
    roomCalendar(calendar, room, facility.municipality.timeZone, days),
  ]);
}
