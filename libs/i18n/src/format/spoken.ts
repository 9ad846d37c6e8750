import { type LocalDate, type LocalTime, minutesOf } from '@kashikan/kernel';
import { formatWeekday } from './dates';

/** 「12月8日火曜日」, as it is said on the telephone. */
export function spokenDate(date: LocalDate): string {
  const [, month, day] = date.split('-').map(Number);
  return `${month}月${day}日${formatWeekday('ja', date)}曜日`;
}

/** 「午後1時から5時」, 「午前9時から正午」: the half of the day is said once. */
export function spokenRange(from: LocalTime, to: LocalTime): string {
  const isSaid = halfOf(from) === halfOf(to);
  return `${spokenTime(from)}から${spokenTime(to, isSaid)}`;
}

const NOON = 12 * 60;
const halfOf = (time: LocalTime): string => (minutesOf(time) < NOON ? '午前' : '午後');

/** 「午後9時30分」, 「正午」. */
export function spokenTime(time: LocalTime, isHalfSaid = false): string {
  const minutes = minutesOf(time);
  if (minutes === NOON) return '正午';
  const [hour, rest] = [Math.floor(minutes / 60), minutes % 60];
  const clock = `${hour >= 12 ? hour - 12 : hour}時${rest === 0 ? '' : `${rest}分`}`;
  return isHalfSaid ? clock : `${halfOf(time)}${clock}`;
}
