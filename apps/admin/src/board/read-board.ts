import { BookingsOfDay } from '@kashikan/bookings';
import { HandoverList, KeyRegister } from '@kashikan/keys';
import { Clock, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type BoardItem, boardOfDay } from './board-of-day';

export interface BoardWish {
  readonly municipalityId: string;
  /** Null is the whole municipality. */
  readonly facilities: readonly string[] | null;
  readonly date: LocalDate;
  /** A key that is out belongs on the board of today, whatever the day of its booking. */
  readonly isToday: boolean;
}

@Injectable()
export class ReadBoard {
  constructor(
    private readonly bookings: BookingsOfDay,
    private readonly handovers: HandoverList,
    private readonly register: KeyRegister,
    private readonly clock: Clock,
  ) {}

  async of(wish: BoardWish): Promise<BoardItem[]> {
    const { municipalityId, facilities, isToday } = wish;
    const [out, keys] = await Promise.all([
      this.handovers.out(municipalityId, facilities),
      this.register.all(municipalityId, facilities),
    ]);
    const alsoIds = isToday ? out.map(handover => handover.bookingId) : [];
    const bookings = await this.bookings.on(wish, alsoIds);
    return boardOfDay({
      bookings,
      out,
      roomsWithKeys: new Set(keys.flatMap(key => key.roomIds)),
      now: this.clock.now(),
    });
  }
}
