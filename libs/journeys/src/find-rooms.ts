import { type Closure, closureErrors, ClosureView } from '@kashikan/calendar';
import { Clock } from '@kashikan/kernel';
import { OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { Askers } from './askers';
import type { FoundRoom, FoundRooms, NotFree, RoomSearch } from './found-room';
import { RoomCandidates } from './room-candidates';

const taken: NotFree = { code: 'booking.slot-taken', facts: {} };

const closedFor = ({ words, wordsEn }: Pick<Closure, 'words' | 'wordsEn'>): NotFree => {
  const { code, facts } = closureErrors.standing({ ja: words, en: wordsEn ?? words });
  return { code, facts };
};

/** 空き室さがし: the rooms that suit, with their price and, where they are not free, the reason. One read of the database, and one for closures. */
@Injectable()
export class FindRooms {
  constructor(
    private readonly candidates: RoomCandidates,
    private readonly occupied: OccupiedTimeView,
    private readonly clock: Clock,
    private readonly askers: Askers,
    private readonly closures: ClosureView,
  ) {}

  async run(search: RoomSearch): Promise<FoundRooms> {
    const asOf = this.clock.now();
    const asker = await this.askers.of(search.accountId ?? null, search.municipalityId);
    const { rooms, times, places } = await this.candidates.of(search, asker, asOf);
    const takenParts = times.length > 0 ? await this.occupied.takenParts(times, asOf) : [];
    const free: FoundRoom[] = [];
    const others: FoundRoom[] = [];
    for (const [at, found] of rooms.entries()) {
      const parts = takenParts[places[at] ?? -1];
      const isTaken = parts !== undefined && found.room.partIds.some(partId => parts.has(partId));
      if (isTaken) others.push({ ...found, free: false, why: taken });
      else (found.free ? free : others).push(found);
    }
    return { rooms: [...free, ...(await this.closed(search, others))], asOf };
  }

  /** What is taken by a closure says so, in its words for residents. */
  private async closed({ municipalityId }: RoomSearch, rooms: FoundRoom[]): Promise<FoundRoom[]> {
    const slots = rooms.flatMap(({ why, slot }) => (why === taken && slot ? [slot] : []));
    if (slots.length === 0) return rooms;
    const startsAt = new Date(Math.min(...slots.map(slot => slot.startsAt.getTime())));
    const endsAt = new Date(Math.max(...slots.map(slot => slot.occupiesUntil.getTime())));
    const closures = await this.closures.ofTown(municipalityId, null, { startsAt, endsAt });
    if (closures.length === 0) return rooms;
    const ids = closures.map(({ id }) => id);
    const rows = await this.occupied.ofSources(ids, startsAt, endsAt);
    return rooms.map(found => {
      const { room, slot, why } = found;
      if (why !== taken || !slot) return found;
      const row = rows.find(
        ({ partId, startsAt: starts, endsAt: ends }) =>
          room.partIds.includes(partId) && starts < slot.occupiesUntil && ends > slot.startsAt,
      );
      const closure = closures.find(({ id }) => id === row?.sourceId);
      return closure ? { ...found, why: closedFor(closure) } : found;
    });
  }
}
