/** 利用実績, by whoever booked. */
export const use = {
  'use.title': '利用実績の報告',
  'use.link': '利用実績を報告する',
  'use.ask': 'ご利用ありがとうございました。利用した人数と、お帰りのときに確かめたことを教えてください。',
  'use.people': '利用した人数',
  'use.people.unit': '人',
  'use.people.missing': '人数を数字で入れてください。',
  'use.checks': 'お帰りのときに確かめたこと',
  'use.note': '施設へのお知らせ',
  'use.note.hint': 'こわれたところや忘れ物など',
  'use.submit': '報告する',
  'use.done.title': '利用実績を受け付けました',
  'use.done.text': '{people}人のご利用として記録しています。直したいところがあれば、施設へお知らせください。',
  'use.early.title': 'まだ報告できません',
  'use.early.text': '報告は、利用が終わる{from}からできます。',
  'use.not-asked.title': 'この予約には、報告していただくことはありません',
} as const;
