import type { limits as source } from '../ja/limits';
import type { TranslationOf } from '../translation';

export const limits: TranslationOf<typeof source> = {
  'common.per.day': 'a day',
  'common.per.week': 'a week (Monday to Sunday)',
  'common.per.month': 'a month',
  'common.per.year': 'a year',
  'common.per.fiscal-year': 'a fiscal year (April to March)',
  'common.unit.slots': 'slot(s)',
  'common.unit.hours': 'hour(s)',
  'common.unit.bookings': 'booking(s)',
  'common.whose.account': 'one person',
  'common.whose.group': 'one group',
  'limits.left': 'You can book {left} more {unit} {when} (“{name}”, {citation})',
  'limits.when.day': 'on this day',
  'limits.when.week': 'in this week',
  'limits.when.month': 'in this month',
  'limits.when.year': 'in this year',
  'limits.when.fiscal-year': 'in this fiscal year',
  'limits.instead.fewer': 'Shorter, this would be possible',
  'limits.instead.next-period': 'In the next period this would be possible',
};
