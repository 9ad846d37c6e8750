import { readDate, tidyText } from '@kashikan/i18n';
import type { LocalDate } from '@kashikan/kernel';

export const ageBands = ['under-15', '15-17', '18-64', '65-74', '75-over'] as const;
/** 年代, as finely as rules ask for it: 中学生以下, 高校生, 18歳から, 65歳から, 75歳から. */
export type AgeBand = (typeof ageBands)[number];

export const isAgeBand = (value: string): value is AgeBand => (ageBands as readonly string[]).includes(value);

const OLDEST = 125;

/** 満年齢: a year is full on the birthday. Somebody born on 29 February is a year older on 1 March. */
export const ageOn = (bornOn: LocalDate, today: LocalDate): number =>
  Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (today.slice(5) < bornOn.slice(5) ? 1 : 0);

export function bandOfAge(age: number): AgeBand {
  if (age < 15) return 'under-15';
  if (age < 18) return '15-17';
  if (age < 65) return '18-64';
  return age < 75 ? '65-74' : '75-over';
}

const words: readonly (readonly [RegExp, AgeBand])[] = [
  [/^(15歳未満|14歳以下|0?-14歳?|小学生|中学生(以下)?|幼児|園児|児童|こども|子ども)$/, 'under-15'],
  [/^(15歳?[-~〜から]*17歳?|高校生)$/, '15-17'],
  [/^(18歳?[-~〜から]*64歳?|18歳以上|一般|大人|成人|大学生)$/, '18-64'],
  [/^(65歳?[-~〜から]*74歳?|65歳以上)$/, '65-74'],
  [/^(75歳?(以上|-|~|〜)|75歳から)$/, '75-over'],
];

/** 「30代」 is one band; 「10代」, 「60代」 and 「70代」 lie in two, so they are asked again. */
function bandOfDecade(decade: number): AgeBand | undefined {
  if (decade === 0) return 'under-15';
  if (decade >= 20 && decade <= 50) return '18-64';
  return decade >= 80 && decade <= OLDEST ? '75-over' : undefined;
}

/**
 * An age band as people write it: 65〜74歳, 高校生, 42, 42歳, 40代, or a date of birth in any calendar (昭和30年4月1日, S30.4.1,
 * 1955/4/1), from which only the band is taken. Undefined when it cannot be told.
 */
export function readAgeBand(typed: string, today: LocalDate): AgeBand | undefined {
  const text = tidyText(typed)
    .replace(/[\s–—―ー−]/g, sign => (/\s/.test(sign) ? '' : '-'))
    .replace(/(?<=[日\d])生(まれ)?$/, '')
    .replace(/^満/, '');
  if (isAgeBand(text)) return text;
  const worded = words.find(([shape]) => shape.test(text));
  if (worded) return worded[1];
  const decade = /^(\d{1,3})(歳?代|才代)$/.exec(text);
  if (decade) return bandOfDecade(Number(decade[1]));
  const age = /^(\d{1,3})(歳|才)?$/.exec(text);
  if (age) return Number(age[1]) <= OLDEST ? bandOfAge(Number(age[1])) : undefined;
  // A date without its year would be read as the next such day.
  const bornOn = /^\d{1,2}[-/.月]\d{1,2}日?$/.test(text) ? undefined : readDate(text, today);
  if (!bornOn || bornOn > today || ageOn(bornOn, today) > OLDEST) return undefined;
  return bandOfAge(ageOn(bornOn, today));
}
