import type { ResolvedSlot } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import type { LocalDate, LocalTime } from '@kashikan/kernel';

export interface RoomSearch {
  readonly municipalityId: string;
  readonly facilityId?: string | undefined;
  readonly date: LocalDate;
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly people?: number | undefined;
  readonly purposeCode?: string | undefined;
  /** Who looks; their kind decides what is open to them and at which price. */
  readonly accountId?: string | null | undefined;
}

/** Why a room is not to be had at that time; the code is worded like any refusal. */
export interface NotFree {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface FoundRoom {
  readonly room: Room;
  /** The shortest slot that covers the time wanted; null when the room has none. */
  readonly slot: ResolvedSlot | null;
  /** For an ordinary use without extras; null when there is no slot or no price. */
  readonly totalYen: number | null;
  readonly free: boolean;
  readonly why: NotFree | null;
}

export interface FoundRooms {
  /** The free ones first, the smallest that is large enough, then the cheapest. */
  readonly rooms: readonly FoundRoom[];
  readonly asOf: Date;
}
