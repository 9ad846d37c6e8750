import { type LocalDate, weekdayOf } from '@kashikan/kernel';

export const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type WeekdayName = (typeof weekdayNames)[number];

export const weekdayNameOf = (date: LocalDate): WeekdayName => weekdayNames[weekdayOf(date)] ?? 'sun';
