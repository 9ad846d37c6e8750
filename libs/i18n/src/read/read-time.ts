import { isLocalTime, type LocalTime } from '@kashikan/kernel';
import { tidyText } from './tidy-text';

/** Reads a clock time as people type it: 18:30, 1830, 18時半, 午後6時30分, 9時, in any width. Undefined when it is none. */
export function readTime(typed: string): LocalTime | undefined {
  const text = tidyText(typed).replace(/\s/g, '').replace('半', '30分');
  const match = /^(午前|午後)?(\d{1,2})(?:[:時]?(\d{2})分?|時)?$/.exec(text);
  if (!match) return undefined;
  const hour = Number(match[2]) + (match[1] === '午後' && Number(match[2]) < 12 ? 12 : 0);
  const time = `${String(hour).padStart(2, '0')}:${match[3] ?? '00'}`;
  return isLocalTime(time) ? time : undefined;
}
