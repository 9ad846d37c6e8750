import { type Fields, textOf, textsOf } from '@kashikan/edge';
import type { FacilityForm, RoomForm, TownDocument } from '@kashikan/journeys';
import { writeLayouts } from './layout-rows';

/** Boxes that a browser does not send when they are empty. */
export const roomBoxes = ['stepFree', 'airConditioningFee', 'purposes', 'parts', 'newPart'];

/** 「入力にもどる」 of the preview: nothing is saved, and everything typed is shown again. */
export const isBackFromPreview = (fields: Fields): boolean => textOf(fields, 'do') === 'edit';

/** A text, or nothing where none was typed: then the file says that it is missing. */
export const given = (fields: Fields, name: string): string | undefined => textOf(fields, name) || undefined;

/** 1行に1つずつ. */
export const linesOf = (fields: Fields, name: string): string[] =>
  textOf(fields, name)
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '');

/**
 * Writes what was typed into the room of the file, as it was typed: the file's own checks read numbers in any width and say
 * what is wrong. A code is given once and stays.
 */
export function writeRoom(
  room: RoomForm,
  facility: FacilityForm,
  document: TownDocument,
  fields: Fields,
): void {
  Object.assign(room, {
    name: given(fields, 'name'),
    nameKana: given(fields, 'nameKana'),
    nameEn: given(fields, 'nameEn'),
    description: given(fields, 'description'),
    capacity: given(fields, 'capacity'),
    lending: given(fields, 'lending'),
    approvalRequired: textOf(fields, 'approvalRequired') === 'yes',
    publication: given(fields, 'publication'),
    stepFree: textOf(fields, 'stepFree') === 'yes',
    airConditioningFee: textOf(fields, 'airConditioningFee') === 'yes',
    purposes: purposesOf(room, document, textsOf(fields, 'purposes')),
    rules: linesOf(fields, 'rules'),
    cleaningMinutes: given(fields, 'cleaningMinutes') ?? 0,
    feeTable: given(fields, 'feeTable'),
    feeRoom: given(fields, 'feeRoom'),
    terms: given(fields, 'terms'),
    plan: given(fields, 'plan'),
    parts: inKnownOrder(room.parts, textsOf(fields, 'parts')),
  });
  writeLayouts(room, fields);
  if (textOf(fields, 'newPart') === 'yes') takeNewPart(room, facility);
}

/** 「すべて」 stays what it is, so that a purpose which the town adds later is allowed as well. */
function purposesOf(room: RoomForm, document: TownDocument, chosen: string[]): RoomForm['purposes'] {
  if (room.purposes === 'all') return chosen.length === document.purposes.length ? 'all' : chosen;
  return inKnownOrder(room.purposes, chosen);
}

/** The same choice as before stays in the order in which the file has it. */
const inKnownOrder = (known: readonly string[], chosen: readonly string[]): string[] => [
  ...known.filter(code => chosen.includes(code)),
  ...chosen.filter(code => !known.includes(code)),
];

function takeNewPart(room: RoomForm, facility: FacilityForm): void {
  const taken = new Set(facility.parts.map(({ code }) => code));
  const code = taken.has(room.code) ? `${room.code}-part` : room.code;
  facility.parts.push({ code, name: room.name });
  room.parts = [...room.parts, code];
}
