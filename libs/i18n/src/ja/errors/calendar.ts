export const calendar = {
  'errors.availability.range': '一度に見られるのは{mostDays}日分までです。期間を短くしてください。',
  'errors.calendar.no-such-date': 'その日付はありません。カレンダーで確かめて、もう一度お選びください。',
  'errors.calendar.no-such-time': 'その時刻はありません。「13:00」のように入力してください。',
  'errors.calendar.wrong-lending': 'この部屋のこの日の貸し方に合いません。空き状況の画面から選んでください。',
  'errors.calendar.no-bands': '使う時間帯を、一つ以上選んでください。',
  'errors.calendar.unknown-band': 'この部屋にない時間帯です。空き状況の画面から選んでください。',
  'errors.calendar.band-not-that-day':
    '{date}は、「{bandName}」の貸出しがありません。この日に選べるのは、{bandNames}です。',
  'errors.calendar.too-few-bands':
    'この部屋は、続けて{minBands}区分からお使いいただけます。近いのは「{nearestNames}」です。',
  'errors.calendar.too-many-bands':
    'この部屋は、続けて{maxBands}区分までお使いいただけます。近いのは「{nearestNames}」です。',
  'errors.calendar.bands-not-adjacent':
    '続いた時間帯を選んでください。間の「{missingNames}」もあわせて選ぶと、申し込めます。',
  'errors.calendar.closed-day': '{date}は、休館日です（{closedBy}）。ほかの日を選んでください。',
  'errors.calendar.not-lent-that-day': '{date}は、この部屋の貸出しがありません。ほかの日を選んでください。',
  'errors.calendar.outside-hours':
    'この日に使えるのは、{opens}から{closes}までです。この間で選んでください。',
  'errors.calendar.end-before-start': '終わりの時刻を、始まりの時刻よりあとにしてください。',
  'errors.calendar.off-grid':
    '時刻は{unitMinutes}分きざみで選んでください。近いのは、{nearestFrom}から{nearestTo}までです。',
  'errors.calendar.too-short':
    'この部屋は、{minMinutes}分以上でお使いください。近いのは、{nearestFrom}から{nearestTo}までです。',
  'errors.calendar.too-long':
    'この部屋は、続けて{maxMinutes}分まで使えます。近いのは、{nearestFrom}から{nearestTo}までです。',
  'errors.calendar.extra-not-lent': 'この部屋は、時間帯の前後に延ばして使うことはできません。',
  'errors.calendar.extra-too-long':
    '前は{mostEarlyMinutes}分まで、後は{mostLateMinutes}分まで、{unitMinutes}分きざみで延ばせます。',
  'errors.calendar.in-the-past': 'その時間は、もう始まっています。これからの時間を選んでください。',
  'errors.closure.standing': 'この時間は、休館・公用などのため使えません（{because}）。',
  'errors.closure.unknown': 'その休館・公用は見つかりません。一覧から選び直してください。',
  'errors.closure.end-before-start': '終わりを、始まりよりあとにしてください。',
  'errors.closure.too-long': '期間が長すぎます。年月日を確かめて、短くしてください。',
  'errors.closure.over': 'その期間はもう過ぎています。年月日を確かめてください。',
  'errors.closure.rooms-missing': '室を選んでください。施設の全部なら「施設全体」を選んでください。',
  'errors.closure.words-missing': '利用者に見せる言葉を入れてください。',
  'errors.closure.reason-missing': '理由を入れてください。記録と報告に残ります。',
  'errors.closure.undecided':
    'この時間に、扱いの決まっていない予約が{count}件あります。まだ何も変わっていません。下で扱いを選んで、もう一度登録してください。',
  'errors.closure.alternative-taken':
    '選んだ振替先が、たった今ほかの予約で埋まりました。まだ何も変わっていません。空いている振替先を選び直してください。',
  'errors.closure.already-lifted': 'この休館・公用は、もう解除されています。',
  'errors.calendar.not-yet-open': 'この日の受付は、{opensAt}に始まります（{line}）。{otherWays}',
  'errors.calendar.too-late': 'この時間の受付は、{closedAt}に終わりました（{line}）。{otherWays}',
  'errors.calendar.not-received': '{kind}の{way}での受付は、この部屋では行っていません。{otherWays}',
} as const;
