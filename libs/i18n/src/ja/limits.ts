/** How much one person or group may book. */
export const limits = {
  'common.per.day': '1日',
  'common.per.week': '1週間（月曜から日曜まで）',
  'common.per.month': '1か月',
  'common.per.year': '1年',
  'common.per.fiscal-year': '1年度',
  'common.unit.slots': 'コマ',
  'common.unit.hours': '時間',
  'common.unit.bookings': '件',
  'common.whose.account': 'お一人',
  'common.whose.group': '1団体',
  'limits.instead.fewer': '短くすると予約できます',
  'limits.instead.next-period': '次の期間なら予約できます',
} as const;
