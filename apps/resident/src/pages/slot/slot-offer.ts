import { plainUse } from '@kashikan/bookings/rules';
import { calendarOf, slotRefused } from '@kashikan/calendar';
import {
  fittingChoice,
  type ResolvedSlot,
  resolveSlot,
  type Slot,
  type SlotChoice,
} from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import {
  Askers,
  asRegistered,
  dayOffer,
  type DayOffer,
  type Price,
  PriceRequest,
  RoomAvailability,
  SlotAlternatives,
} from '@kashikan/journeys';
import { DomainError, isLocalDate, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { ownerOf } from '../../frame/owner';
import { type ResidentPage } from '../../frame/resident-page';
import { bandName } from '../room/band-name';

export interface SlotOffer {
  readonly room: Room;
  readonly choice: SlotChoice;
  readonly offer: DayOffer;
  /** Null with `refusal` when the choice cannot be had. */
  readonly slot: ResolvedSlot | null;
  readonly price: Price | null;
  readonly refusal: DomainError | null;
  /** What was asked for is too short or too long: the slot is the nearest that is not. */
  readonly adjusted: DomainError | null;
}

const lengths = new Set<string>([
  'calendar.too-short',
  'calendar.too-long',
  'calendar.too-few-bands',
  'calendar.too-many-bands',
]);
const isLength = (code: string): boolean => lengths.has(code);

@Injectable()
export class SlotOffers {
  constructor(
    private readonly availability: RoomAvailability,
    private readonly price: PriceRequest,
    private readonly alternatives: SlotAlternatives,
    private readonly askers: Askers,
  ) {}

  /** The chosen slot with its price, and what else of the day could be taken with it. */
  async of(page: ResidentPage, room: Room, choice: SlotChoice): Promise<SlotOffer> {
    const { accountId } = ownerOf(page.visitor);
    const asker = await this.askers.of(accountId, room.municipalityId);
    const calendar = calendarOf(room, asker);
    const asked = resolveSlot(calendar, choice, page.now);
    const adjusted = asked.kind === 'refusal' && isLength(asked.code) ? slotRefused(asked) : null;
    const slot = adjusted ? resolveSlot(calendar, fittingChoice(calendar, choice), page.now) : asked;
    const free = await this.free(room, choice, accountId);
    const offer = offerOf(page, room, choice.date, free);
    const none = { room, choice, offer, slot: null, price: null, adjusted };
    if (slot.kind === 'refusal')
      return { ...none, refusal: new DomainError(slot.code, 'refused-by-rule', slot.facts) };
    if (!covers(free, slot))
      return { ...none, refusal: await this.alternatives.refusal({ room, slot, asker }) };
    try {
      const price = await this.price.run(
        room,
        slot,
        asRegistered(plainUse, asker),
        page.today(room.facility.municipality),
      );
      return { ...none, slot, price, refusal: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { ...none, slot, refusal: error };
    }
  }

  /** The free bands or stretches of the day; none for a day that does not exist. */
  private async free(room: Room, { date }: SlotChoice, accountId: string | null): Promise<readonly Slot[]> {
    if (!isLocalDate(date)) return [];
    const { days } = await this.availability.ofRoom(room.id, { from: date, to: date }, accountId);
    return (days[0]?.slots ?? []).filter(slot => slot.state === 'free');
  }
}

/** Whether every band, or the whole time, is among what is free. */
const covers = (free: readonly Slot[], slot: ResolvedSlot): boolean =>
  slot.bands.length > 0
    ? slot.bands.every(band => free.some(({ bands }) => bands.includes(band)))
    : free.some(({ from, to }) => from <= slot.from && slot.to <= to);

/** With the names of the bands in the language of the page. */
export const offerOf = (
  { locale }: ResidentPage,
  room: Room,
  date: LocalDate,
  free: readonly Slot[],
): DayOffer => dayOffer(room, date, free, bands => bandName(room, bands, locale) ?? '');
