import { Clock } from '@kashikan/kernel';
import { OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { Askers } from './askers';
import type { FoundRoom, FoundRooms, NotFree, RoomSearch } from './found-room';
import { RoomCandidates } from './room-candidates';

const taken: NotFree = { code: 'booking.slot-taken', facts: {} };

/** 空き室さがし: the rooms that suit, with their price and, where they are not free, the reason. One read of the database. */
@Injectable()
export class FindRooms {
  constructor(
    private readonly candidates: RoomCandidates,
    private readonly occupied: OccupiedTimeView,
    private readonly clock: Clock,
    private readonly askers: Askers,
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
    return { rooms: [...free, ...others], asOf };
  }
}
