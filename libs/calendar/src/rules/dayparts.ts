import { type LocalTime, minutesOf } from '@kashikan/kernel';

/** Parts of the day by the clock, as people say them: 午前, 午後, 夜間. */
export const dayparts = ['any', 'morning', 'afternoon', 'evening'] as const;
export type Daypart = (typeof dayparts)[number];

interface Minutes {
  readonly from: number;
  readonly to: number;
}

const NOON = 12 * 60;
const EVENING = 17 * 60;
const MIDNIGHT = 24 * 60;

/** In minutes of the day; an hourly room is offered within them. */
export const minutesOfPart: Readonly<Record<Daypart, Minutes>> = {
  any: { from: 0, to: MIDNIGHT },
  morning: { from: 0, to: NOON },
  afternoon: { from: NOON, to: EVENING },
  evening: { from: EVENING, to: MIDNIGHT },
};

/** A band belongs to the part of the day in which its middle lies, because halls cut the day at different minutes. */
export function isInPart(part: Daypart, { from, to }: { from: LocalTime; to: LocalTime }): boolean {
  const middle = (minutesOf(from) + minutesOf(to)) / 2;
  return minutesOfPart[part].from <= middle && middle < minutesOfPart[part].to;
}
