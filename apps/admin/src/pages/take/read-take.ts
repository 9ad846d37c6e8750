import { calendarWithoutReception, slotRefused } from '@kashikan/calendar';
import { type SlotChoice, slotCovering } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { type Fields, textOf } from '@kashikan/edge';
import { type NewPerson, readPerson } from '@kashikan/identity/rules';
import { type MessageKey, readCount, readTime, tidyText } from '@kashikan/i18n';
import { type Application, type ApplicationRequest, readExtraMinutes } from '@kashikan/journeys';
import type { LocalDate } from '@kashikan/kernel';
import { newId } from '@kashikan/kernel';
import { actingFor } from '../../frame/for-person';
import type { StaffPage } from '../../frame/staff-page';
import { equipmentField } from '../bookings/equipment-fields.view';
import { choiceOfSlot, NEW_PERSON, type TakeDraft } from './take-draft';

type Problems = Record<string, MessageKey>;

const LONGEST_NAME = 120;
const LONGEST_REASON = 400;

/** Everything that an application needs, or by field what is missing. Throws `calendar.*` for a time that the room is never lent. */
export function readTake(
  page: StaffPage,
  draft: TakeDraft,
): { readonly request: ApplicationRequest } | { readonly errors: Readonly<Problems> } {
  const { fields, room, date } = draft;
  const errors: Problems = {};
  const who = readWho(draft, errors);
  const times = readTimes(fields, errors);
  if (!room) errors.room = 'admin.take.room.missing';
  if (!date) errors.date = 'search.date.unread';
  const application = readApplication(draft, errors);
  if (!who || !times || !room || !date || !application) return { errors };
  const choice = choiceOf(room, date, times, page.now);
  const { accountId, person } = who;
  return {
    request: {
      actor: actingFor(page, accountId, draft.channel),
      accountId,
      person,
      owner: { accountId, sessionHash: null },
      application,
      pick: { roomId: room.id, choice },
      channel: draft.channel,
      locale: 'ja',
      overrideReason: readReason(page, draft),
    },
  };
}

function readWho(
  { person, found, fields }: TakeDraft,
  errors: Problems,
): { readonly accountId: string; readonly person?: NewPerson } | undefined {
  if (person === undefined) {
    if (found.length > 0) errors.account = 'admin.take.account.missing';
    else if (textOf(fields, 'who') === '') errors.who = 'admin.take.who.missing';
    else errors.who = 'admin.take.nobody';
    return undefined;
  }
  if (person !== NEW_PERSON) return { accountId: person.accountId };
  const [name, phone, email] = ['newName', 'newPhone', 'newEmail'].map(field => textOf(fields, field));
  const read = readPerson({ name: name ?? '', phone: phone ?? '', email: email ?? '' });
  if ('person' in read) return { accountId: newId(), person: read.person };
  const { problems } = read;
  if (problems.name) errors.newName = `errors.${problems.name}`;
  if (problems.phone) errors.newPhone = `errors.${problems.phone}`;
  if (problems.email) errors.newEmail = `errors.${problems.email}`;
  return undefined;
}

function readTimes(fields: Fields, errors: Problems) {
  const from = readTime(textOf(fields, 'from'));
  const to = readTime(textOf(fields, 'to'));
  if (!from) errors.from = 'admin.take.time.unread';
  if (!to) errors.to = 'admin.take.time.unread';
  return from && to ? { from, to } : undefined;
}

/** The bands or the units of the grid that cover what the person wants. */
function choiceOf(
  room: Room,
  date: LocalDate,
  times: Parameters<typeof slotCovering>[2],
  now: Date,
): SlotChoice {
  const covering = slotCovering(calendarWithoutReception(room), date, times, now);
  if (covering.kind === 'refusal') throw slotRefused(covering);
  return choiceOfSlot(covering);
}

function readApplication({ fields, room, groupId }: TakeDraft, errors: Problems): Application | undefined {
  const people = readCount(textOf(fields, 'people'));
  const purposeCode = textOf(fields, 'purpose');
  const ticket = textOf(fields, 'highestTicketYen');
  const highestTicketYen = ticket === '' ? 0 : readCount(ticket);
  if (!people) errors.people = 'apply.people.unread';
  if (purposeCode === '') errors.purpose = 'apply.purpose.missing';
  if (highestTicketYen === undefined) errors.highestTicketYen = 'apply.ticket.unread';
  const isYes = (name: string): boolean => textOf(fields, name) === 'yes';
  const equipment = readEquipment(fields, room, errors);
  if (!people || highestTicketYen === undefined || Object.keys(errors).length > 0) return undefined;
  const groupName = tidyText(textOf(fields, 'groupName')).slice(0, LONGEST_NAME) || null;
  return {
    purposeCode,
    people,
    groupId,
    groupName,
    eventName: null,
    eventNamePublic: false,
    layoutCode: textOf(fields, 'layout') || null,
    use: {
      highestTicketYen,
      isCommercial: isYes('isCommercial'),
      isOutsider: isYes('isOutsider'),
      isRehearsal: isYes('isRehearsal'),
      usesAirConditioning: isYes('usesAirConditioning'),
      reductionCode: textOf(fields, 'reduction') || null,
      ...readExtraMinutes(textOf(fields, 'earlyMinutes'), textOf(fields, 'lateMinutes')),
      equipment,
    },
  };
}

function readEquipment(fields: Fields, room: Room | undefined, errors: Problems) {
  return (room?.facility.equipment ?? []).flatMap(({ code }) => {
    const typed = textOf(fields, equipmentField(code));
    const quantity = typed === '' ? 0 : readCount(typed);
    if (quantity === undefined) errors[equipmentField(code)] = 'apply.equipment.unread';
    return quantity ? [{ code, quantity }] : [];
  });
}

/** Only whoever may set rules aside gives a reason that counts. */
function readReason(page: StaffPage, { fields, room }: TakeDraft): string | undefined {
  const reason = tidyText(textOf(fields, 'overrideReason')).slice(0, LONGEST_REASON);
  return reason !== '' && room && page.staff.may('booking.override', room.facilityId) ? reason : undefined;
}

/** While the talk goes on, what nobody has said yet is no mistake. */
export function unsaid(fields: Fields, errors: Readonly<Problems>) {
  const names = Object.keys(errors);
  const isUnsaid = (name: string) => name in labels && textOf(fields, name) === '';
  return {
    missing: names.filter(isUnsaid).map(name => labels[name as keyof typeof labels]),
    wrong: Object.fromEntries(Object.entries(errors).filter(([name]) => !isUnsaid(name))),
  };
}

const labels = {
  who: 'admin.take.person',
  newName: 'admin.registration.name',
  newPhone: 'profile.phone',
  date: 'change.date',
  room: 'slot.room',
  from: 'slot.from',
  to: 'slot.to',
  purpose: 'apply.purpose',
  people: 'apply.people',
} as const;
