import type { SetAside } from '@kashikan/bookings';
import { plainUse } from '@kashikan/bookings/rules';
import { calendarOf } from '@kashikan/calendar';
import {
  type DayOfSlots,
  fittingChoice,
  resolveSlot,
  type Slot as CalendarSlot,
  type SlotChoice,
} from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { formatClock, formatDateTime } from '@kashikan/i18n';
import {
  asRegistered,
  type KnownAsker,
  PriceRequest,
  RoomAvailability,
  type RoomDays as RoomDaysOf,
} from '@kashikan/journeys';
import { addDays, DomainError, type LocalDate } from '@kashikan/kernel';
import type { Day, Slot, SlotState } from '@kashikan/ui';
import { Injectable } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { ownerOf } from '../../frame/owner';
import type { ResidentPage } from '../../frame/resident-page';
import { bandName } from './band-name';
import { mayWait, ReadSetAside, setAsideNote } from './set-aside';

/** How many days a page shows: a week, which is as much as a phone scrolls through with ease. */
export const DAYS_SHOWN = 7;

export interface ShownDays {
  readonly room: Room;
  readonly days: readonly Day[];
  /** Whose reception and price the days show. */
  readonly asker: KnownAsker;
  readonly asOf: Date;
}

type Place = Pick<RoomDaysOf, 'room' | 'asker'> & { readonly setAside: readonly SetAside[] };

const states: Readonly<Record<CalendarSlot['state'], SlotState>> = {
  free: 'free',
  held: 'pending',
  booked: 'taken',
  closed: 'closed',
  'too-short': 'taken',
  'not-yet-open': 'not-open',
  'too-late': 'past',
  'not-received': 'not-open',
  past: 'past',
};

/** 「休館（毎週火曜日）」: the name of the rule alone would not say that the hall is closed. */
const closedNote = ({ t, locale }: ResidentPage, rule: string | undefined): string => {
  const closed = t('common.slot.closed');
  if (rule === undefined) return closed;
  return locale === 'ja' ? `${closed}（${rule}）` : `${closed} (${rule})`;
};

/** The days of a room in the words and links of a page. */
@Injectable()
export class RoomDays {
  constructor(
    private readonly availability: RoomAvailability,
    private readonly price: PriceRequest,
    private readonly setAside: ReadSetAside,
  ) {}

  async from(page: ResidentPage, roomId: string, from: LocalDate): Promise<ShownDays> {
    const range = { from, to: addDays(from, DAYS_SHOWN - 1) };
    const { accountId } = ownerOf(page.visitor);
    const { room, days, asOf, asker } = await this.availability.ofRoom(roomId, range, accountId);
    const place = { room, asker, setAside: await this.setAside.of(room, range, page.now) };
    return { room, asOf, asker, days: await Promise.all(days.map(day => this.day(page, place, day))) };
  }

  private async day(page: ResidentPage, place: Place, day: DayOfSlots): Promise<Day> {
    const [first] = day.slots;
    const closure = day.slots.every(slot => slot.closedFor?.ja === first?.closedFor?.ja) ? first : undefined;
    return {
      date: day.date,
      holidayName: day.holiday,
      closedNote: day.open ? closure && closureNote(page, closure) : closedNote(page, day.closedBy),
      slots: day.open ? await Promise.all(day.slots.map(slot => this.slot(page, place, day.date, slot))) : [],
    };
  }

  private async slot(page: ResidentPage, place: Place, date: LocalDate, slot: CalendarSlot): Promise<Slot> {
    const { room } = place;
    const state = slot.occupiedBy === 'official-use' ? 'official' : states[slot.state];
    const mayBook = state === 'free' && room.publication === 'bookable';
    const choice: SlotChoice =
      slot.bands.length > 0 ? { date, bands: slot.bands } : { date, from: slot.from, to: slot.to };
    return {
      name: bandName(room, slot.bands, page.locale),
      from: slot.from,
      to: slot.to,
      state,
      href: mayBook ? hrefs.slot(room.id, choice) : undefined,
      priceYen: mayBook && slot.bands.length > 0 ? await this.priceOf(page, place, choice) : undefined,
      note: setAsideNote(page, room, slot, place.setAside) ?? noteOf(page, room, slot),
      waitHref:
        (slot.state === 'booked' || slot.state === 'held') && mayWait(room, place.setAside, slot)
          ? hrefs.joinWaiting(room.id, choice)
          : undefined,
    };
  }

  /** For an ordinary use without extras; a slot without a price is still shown. */
  private async priceOf(
    page: ResidentPage,
    { room, asker }: Place,
    choice: SlotChoice,
  ): Promise<number | undefined> {
    const slot = resolveSlot(
      calendarOf(room, asker),
      fittingChoice(calendarOf(room, asker), choice),
      page.now,
    );
    if (slot.kind === 'refusal') return undefined;
    try {
      const { quote } = await this.price.run(
        room,
        slot,
        asRegistered(plainUse, asker),
        page.today(room.facility.municipality),
      );
      return quote.totalYen;
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }
}

const closureWords = ({ locale }: ResidentPage, { closedFor }: CalendarSlot): string | undefined =>
  locale === 'ja' ? closedFor?.ja : (closedFor?.en ?? closedFor?.ja);

/** 「公用（市長選挙の投票所）」 for a day that one closure takes whole. */
function closureNote(page: ResidentPage, slot: CalendarSlot): string | undefined {
  const words = closureWords(page, slot);
  if (words === undefined) return undefined;
  if (slot.occupiedBy !== 'official-use') return closedNote(page, words);
  const official = page.t('common.slot.official');
  return page.locale === 'ja' ? `${official}（${words}）` : `${official} (${words})`;
}

function noteOf(page: ResidentPage, room: Room, slot: CalendarSlot): string | undefined {
  const { t, locale } = page;
  if (slot.closedFor) return closureWords(page, slot);
  const zone = room.facility.municipality.timeZone;
  if (slot.heldUntil) return t('room.slot.held', { time: formatClock(locale, slot.heldUntil, zone) });
  if (slot.opensAt) return t('room.slot.opens', { at: formatDateTime(locale, slot.opensAt, zone) });
  return undefined;
}
