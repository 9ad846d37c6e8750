import { calendarOf, lentAlike } from '@kashikan/calendar';
import { askerKey, receptionAt, type Resolution, slotCovering } from '@kashikan/calendar/rules';
import { Catalogue, type Room, type Towns } from '@kashikan/catalogue';
import { addDays, instantAt, localDateOf, localTime } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { KnownAsker } from './askers';
import type { FoundRoom, NotFree, RoomSearch } from './found-room';
import { PriceRequest } from './price-request';

/** The rooms that suit a search, as far as the database need not be asked, in the order of fit. */
export interface Candidates {
  readonly rooms: readonly FoundRoom[];
  /** The times that these rooms would take, each once. */
  readonly times: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
  /** For each room the place of its time in `times`; -1 for a room that is not to be had anyway. */
  readonly places: readonly number[];
}

interface Remembered {
  readonly answer: Promise<Candidates>;
  readonly since: number;
  /** When a slot begins, a reception opens or closes, or the day ends on which prices are fixed: until then it stays true. */
  trueUntil: number;
}

const MOST_SEARCHES = 500;
const notOnline: NotFree = { code: 'booking.not-bookable-online', facts: {} };

/** Answers are remembered for as long as neither the catalogue nor the clock can change them. */
@Injectable()
export class RoomCandidates {
  private readonly searches = new WeakMap<Towns, Map<string, Remembered>>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly price: PriceRequest,
  ) {}

  async of(search: RoomSearch, asker: KnownAsker, now: Date): Promise<Candidates> {
    const towns = await this.catalogue.current();
    let searches = this.searches.get(towns);
    if (!searches) this.searches.set(towns, (searches = new Map<string, Remembered>()));
    const { municipalityId, facilityId, date, from, to, people, purposeCode } = search;
    const key = JSON.stringify([
      ...[municipalityId, facilityId, date, from, to, people, purposeCode],
      ...[askerKey(asker), asker.isRegistered],
    ]);
    const known = searches.get(key);
    const since = now.getTime();
    if (known && known.since <= since && since < known.trueUntil) return known.answer;
    if (searches.size >= MOST_SEARCHES) searches.clear();
    const remembered: Remembered = {
      answer: this.compute(search, asker, now),
      since,
      trueUntil: since + 1_000,
    };
    searches.set(key, remembered);
    remembered.answer.then(
      answer => (remembered.trueUntil = trueUntil(answer.rooms, asker, now)),
      () => searches.delete(key),
    );
    return remembered.answer;
  }

  private async compute(search: RoomSearch, asker: KnownAsker, now: Date): Promise<Candidates> {
    const { municipality, facilities } = await this.catalogue.municipality(search.municipalityId);
    const suitable = facilities
      .filter(facility => search.facilityId === undefined || facility.id === search.facilityId)
      .flatMap(facility => facility.rooms)
      .filter(room => room.publication !== 'hidden')
      .filter(room => search.people === undefined || room.capacity >= search.people)
      .filter(room => search.purposeCode === undefined || room.purposes.includes(search.purposeCode));
    const totalOf = await this.price.ofOrdinaryUse(
      localDateOf(now, municipality.timeZone),
      asker.isRegistered && asker.kind.isOutsider,
    );
    const coveringOf = covering(search, asker, now);
    const rooms = suitable.map(room => {
      const slot = coveringOf(room);
      if (slot.kind === 'refusal') return { room, slot: null, totalYen: null, free: false, why: slot };
      const free = room.publication !== 'shown';
      return { room, slot, totalYen: totalOf(room, slot), free, why: free ? null : notOnline };
    });
    rooms.sort((a, b) => a.room.capacity - b.room.capacity || (a.totalYen ?? 0) - (b.totalYen ?? 0));
    return { rooms, ...timesOf(rooms) };
  }
}

/** The slot of each room that covers the time wanted; rooms that are lent alike share it. */
function covering({ date, from, to }: RoomSearch, asker: KnownAsker, now: Date): (room: Room) => Resolution {
  const slots = new Map<string, Resolution>();
  return room => {
    const key = lentAlike(room);
    let slot = slots.get(key);
    if (!slot) slots.set(key, (slot = slotCovering(calendarOf(room, asker), date, { from, to }, now)));
    return slot;
  };
}

function timesOf(rooms: readonly FoundRoom[]): Omit<Candidates, 'rooms'> {
  const times: { startsAt: Date; endsAt: Date }[] = [];
  const known = new Map<string, number>();
  const places = rooms.map(({ free, slot }) => {
    if (!free || !slot) return -1;
    const { startsAt, occupiesUntil: endsAt } = slot;
    const key = `${startsAt.getTime()} ${endsAt.getTime()}`;
    const place = known.get(key) ?? times.push({ startsAt, endsAt }) - 1;
    known.set(key, place);
    return place;
  });
  return { times, places };
}

const midnight = localTime('00:00');

/** The next moment at which the clock alone changes an answer. */
function trueUntil(rooms: readonly FoundRoom[], asker: KnownAsker, now: Date): number {
  const [first] = rooms;
  if (!first) return now.getTime() + 60_000;
  const zone = first.room.facility.municipality.timeZone;
  let soonest = instantAt(addDays(localDateOf(now, zone), 1), midnight, zone).getTime();
  const sooner = (change: number) => {
    if (change > now.getTime() && change < soonest) soonest = change;
  };
  // Rooms that are lent alike share their slot or refusal, and its moments with it.
  const seen = new Set<unknown>();
  for (const { room, slot, why } of rooms) {
    const shared = slot ?? why;
    if (seen.has(shared)) continue;
    seen.add(shared);
    if (slot) {
      sooner(slot.startsAt.getTime());
      const reception = receptionAt(calendarOf(room, asker), slot.date, slot.startsAt, now);
      if (reception?.state === 'open') sooner(reception.closesAt.getTime());
    }
    for (const change of changesOf(why)) sooner(change.getTime());
  }
  return soonest;
}

/** The moments at which a refusal of the reception, or what it says of other ways, would read otherwise. */
function changesOf(why: NotFree | null): readonly Date[] {
  const { opensAt, others = [] } = (why?.facts ?? {}) as {
    opensAt?: Date;
    others?: readonly { opensAt: Date; closesAt: Date }[];
  };
  return [...(opensAt ? [opensAt] : []), ...others.flatMap(way => [way.opensAt, way.closesAt])];
}
