import { type KnownResident, KnownResidents } from '@kashikan/bookings';
import { calendarWithoutReception } from '@kashikan/calendar';
import { type ResolvedSlot, type Slot, type SlotChoice, slotCovering } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import type { GroupStanding } from '@kashikan/groups';
import { type Fields, textOf, typedOf } from '@kashikan/edge';
import { readDate, readTime, tidyText } from '@kashikan/i18n';
import {
  Askers,
  EquipmentAt,
  type KnownAsker,
  RoomAvailability,
  withPricedEquipment,
} from '@kashikan/journeys';
import { isId, isLocalDate, type LocalDate } from '@kashikan/kernel';
import { FeeBook } from '@kashikan/pricing';
import { type FeeQuestions, feeQuestions, type FeeTable } from '@kashikan/pricing/rules';
import type { FormState } from '@kashikan/ui';
import { Injectable } from '@nestjs/common';
import type { StaffPage } from '../../frame/staff-page';

export type TakenBy = 'phone' | 'counter';
export const NEW_PERSON = 'new';

/** A room on a day, with what staff must know and ask to lend it. */
export interface RoomOfDay {
  readonly room: Room;
  readonly date: LocalDate;
  readonly free: readonly Slot[];
  readonly questions: FeeQuestions;
  readonly reductions: FeeTable['reductions'];
  /** What nobody else has of the equipment at the time, once one is said. */
  readonly equipmentLeft: ReadonlyMap<string, number> | undefined;
  /** A registered kind of applicant decides who is an outsider. */
  readonly asker: KnownAsker;
}

/** As much of a booking as the person has said so far. */
export interface TakeDraft {
  readonly fields: Fields;
  readonly rooms: readonly Room[];
  readonly found: readonly KnownResident[];
  /** `new` for somebody to be written down; undefined while nobody is chosen. */
  readonly person: KnownResident | typeof NEW_PERSON | undefined;
  /** The registered groups for which the person may book, those whose registration is over too. */
  readonly groups: readonly GroupStanding[];
  /** The one that it is for. */
  readonly groupId: string | null;
  readonly room: Room | undefined;
  readonly date: LocalDate | undefined;
  /** Undefined until there are a room and a day, and when the hall has no fees for that day. */
  readonly ofDay: RoomOfDay | undefined;
  readonly channel: TakenBy;
  readonly values: FormState['values'];
}

interface AskedDay {
  readonly room: Room;
  readonly date: LocalDate;
  readonly accountId: string | null;
  readonly groupId: string | null;
  readonly channel: TakenBy;
  readonly fields: Fields;
}

@Injectable()
export class TakeDrafts {
  constructor(
    private readonly residents: KnownResidents,
    private readonly availability: RoomAvailability,
    private readonly feeBook: FeeBook,
    private readonly askers: Askers,
    private readonly equipment: EquipmentAt,
  ) {}

  async of(page: StaffPage, typed: Fields): Promise<TakeDraft> {
    const fields = withOffer(typed);
    const rooms = roomsFor(page);
    const room = rooms.find(({ id }) => id === textOf(fields, 'room'));
    const day = readDate(textOf(fields, 'date'), page.today);
    const date = day !== undefined && isLocalDate(day) ? day : undefined;
    const channel: TakenBy = textOf(fields, 'channel') === 'phone' ? 'phone' : 'counter';
    const found = await this.found(page, fields);
    page.staff.saw(found.map(({ accountId }) => accountId));
    const person = personOf(found, fields);
    const accountId = person && person !== NEW_PERSON ? person.accountId : null;
    const groups = accountId ? await this.askers.groupsOf(accountId, page.town.municipality.id) : [];
    const values = valuesOf(fields, { person, groups }, channel);
    const groupId = groups.find(one => one.groupId === values.group)?.groupId ?? null;
    const asked = { accountId, groupId, channel, fields };
    const ofDay = room && date ? await this.ofDay(page, { ...asked, room, date }) : undefined;
    return { fields, rooms, found, person, groups, groupId, room, date, ofDay, channel, values };
  }

  /** A person known by id, as if they had said their address or number. */
  async saying(accountId: string): Promise<Record<string, string>> {
    const person = isId(accountId) ? await this.residents.one(accountId) : undefined;
    return person
      ? {
          who: person.email ?? person.phone ?? '',
          account: accountId,
          ...(person.groupName && { groupName: person.groupName }),
        }
      : {};
  }

  /** By what the person says of themselves; somebody new is looked for by the telephone number, so that nobody is written down twice. */
  private async found(page: StaffPage, fields: Fields): Promise<KnownResident[]> {
    const words = tidyText(textOf(fields, 'who') || textOf(fields, 'newPhone')).slice(0, 120);
    const found = words === '' ? [] : await this.residents.matching(page.town.municipality.id, words);
    return found.filter(({ isClosed }) => !isClosed);
  }

  private async ofDay(
    page: StaffPage,
    { room, date, accountId, groupId, channel, fields }: AskedDay,
  ): Promise<RoomOfDay> {
    const days = { from: date, to: date };
    const asker = await this.askers.as({ accountId, groupId }, room.municipalityId, channel);
    const availability = await this.availability.ofRoom(room.id, days, accountId, channel);
    const { table } = await this.feeBook.tableOf(room, { useDate: date, today: page.today });
    const choice = timeOf(fields, room, date, page.now);
    return {
      room: withPricedEquipment(room, [table]),
      date,
      equipmentLeft: choice && (await this.equipment.of(room, choice)),
      free: (availability.days[0]?.slots ?? []).filter(({ state }) => state === 'free'),
      questions: feeQuestions(table, room.feeRoomCode),
      reductions: table.reductions.filter(({ standing }) => !standing),
      asker,
    };
  }
}

/** Where this person may take bookings, also for rooms that only the counter lends. */
function roomsFor(page: StaffPage): Room[] {
  const scope = page.scope('booking.take');
  return page.town.facilities
    .filter(({ id }) => scope === null || scope.includes(id))
    .flatMap(({ rooms }) => rooms.filter(({ publication }) => publication !== 'hidden'));
}

function personOf(found: readonly KnownResident[], fields: Fields): TakeDraft['person'] {
  const chosen = textOf(fields, 'account');
  if (chosen === NEW_PERSON) return NEW_PERSON;
  const [only, ...more] = found;
  const isNamed = textOf(fields, 'newName') !== '';
  if (!only) return isNamed ? NEW_PERSON : undefined;
  return (
    found.find(({ accountId }) => accountId === chosen) ?? (more.length > 0 || isNamed ? undefined : only)
  );
}

/** A person who is found acts for their registered group, or for the one that they told last, until something else is said. */
function valuesOf(
  fields: Fields,
  { person, groups }: Pick<TakeDraft, 'person' | 'groups'>,
  channel: TakenBy,
): FormState['values'] {
  const accountId = person === undefined ? '' : person === NEW_PERSON ? NEW_PERSON : person.accountId;
  const isNewlyFound = accountId !== textOf(fields, 'account');
  const groupName = person && person !== NEW_PERSON && isNewlyFound ? (person.groupName ?? '') : '';
  const typed = typedOf(fields);
  const said = isNewlyFound ? '' : textOf(fields, 'group');
  const group = said || (groups.find(({ isValid }) => isValid)?.groupId ?? '');
  return {
    ...typed,
    account: accountId,
    channel,
    group,
    groupName: textOf(fields, 'groupName') || groupName,
  };
}

/** The bands or the units of the grid that cover the time that was said; undefined when none do, or none was said. */
function timeOf(fields: Fields, room: Room, date: LocalDate, now: Date): SlotChoice | undefined {
  const [from, to] = [readTime(textOf(fields, 'from')), readTime(textOf(fields, 'to'))];
  if (!from || !to) return undefined;
  const covering = slotCovering(calendarWithoutReception(room), date, { from, to }, now);
  return covering.kind === 'slot' ? choiceOfSlot(covering) : undefined;
}

export const choiceOfSlot = ({ date, bands, from, to }: ResolvedSlot): SlotChoice =>
  bands.length > 0 ? { date, bands } : { date, from, to };

/** A button with a time that is free says it in place of the fields. */
function withOffer(fields: Fields): Fields {
  const [room, date, from, to] = textOf(fields, 'offer').split(' ');
  return room && date && from && to ? { ...fields, room, date, from, to } : fields;
}
