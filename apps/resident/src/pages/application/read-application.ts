import { type Fields, textOf } from '@kashikan/edge';
import type { UseFacts } from '@kashikan/bookings';
import type { Room, Town } from '@kashikan/catalogue';
import { type PlainKey, readCount, tidyText } from '@kashikan/i18n';
import { type Application, readExtraMinutes } from '@kashikan/journeys';
import { isId } from '@kashikan/kernel';

export interface ReadApplication {
  /** Null when something could not be read. */
  readonly application: Application | null;
  readonly errors: Readonly<Record<string, PlainKey>>;
}

const LONGEST_EVENT_NAME = 40;
const LONGEST_GROUP_NAME = 120;
export const equipmentField = (code: string): string => `equipment-${code}`;

const isYes = (fields: Fields, name: string): boolean => textOf(fields, name) === 'yes';

/** Reads the answers of the form 「どのように使いますか」; every field that cannot be read has its own sentence. */
export function readApplication(fields: Fields, room: Room, town: Town): ReadApplication {
  const errors: Record<string, PlainKey> = {};
  const people = readCount(textOf(fields, 'people'));
  const purposeCode = textOf(fields, 'purpose');
  const eventName = tidyText(textOf(fields, 'eventName'));
  if (!town.purposes.some(({ code }) => code === purposeCode)) errors.purpose = 'apply.purpose.missing';
  if (!people) errors.people = 'apply.people.unread';
  if (eventName.length > LONGEST_EVENT_NAME) errors.eventName = 'apply.event.long';
  const use = readUse(fields, room, errors);
  if (Object.keys(errors).length > 0 || !people) return { application: null, errors };
  return {
    errors,
    application: {
      purposeCode,
      eventName: eventName || null,
      eventNamePublic: isYes(fields, 'eventNamePublic'),
      people,
      groupId: groupOf(fields),
      groupName: groupOf(fields) === null && textOf(fields, 'group') === '' ? typedGroup(fields) : null,
      layoutCode: textOf(fields, 'layout') || null,
      use,
    },
  };
}

/** A registered group; null for the person, and for a group that is only named. */
const groupOf = (fields: Fields): string | null => {
  const group = textOf(fields, 'group');
  return isId(group) ? group : null;
};

const typedGroup = (fields: Fields): string | null =>
  tidyText(textOf(fields, 'groupName')).slice(0, LONGEST_GROUP_NAME) || null;

function readUse(fields: Fields, room: Room, errors: Record<string, PlainKey>): UseFacts {
  const ticket = textOf(fields, 'highestTicketYen');
  const highestTicketYen = isYes(fields, 'hasTickets') ? readCount(ticket) : 0;
  if (highestTicketYen === undefined || (isYes(fields, 'hasTickets') && highestTicketYen === 0))
    errors.highestTicketYen = 'apply.ticket.unread';
  return {
    highestTicketYen: highestTicketYen ?? 0,
    isCommercial: isYes(fields, 'isCommercial'),
    isOutsider: isYes(fields, 'isOutsider'),
    isRehearsal: isYes(fields, 'isRehearsal'),
    usesAirConditioning: isYes(fields, 'usesAirConditioning'),
    reductionCode: textOf(fields, 'reduction') || null,
    ...readExtraMinutes(textOf(fields, 'earlyMinutes'), textOf(fields, 'lateMinutes')),
    equipment: readEquipment(fields, room, errors),
  };
}

function readEquipment(fields: Fields, room: Room, errors: Record<string, PlainKey>): UseFacts['equipment'] {
  return room.facility.equipment.flatMap(({ code }) => {
    const name = equipmentField(code);
    const typed = textOf(fields, name);
    const quantity = typed === '' ? 0 : readCount(typed);
    if (quantity === undefined) errors[name] = 'apply.equipment.unread';
    return quantity ? [{ code, quantity }] : [];
  });
}
