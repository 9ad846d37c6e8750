/** 空き待ち, for staff. */
export const waiting = {
  'admin.nav.waiting': '空き待ち',
  'admin.waiting.title': '空き待ち',
  'admin.waiting.lead':
    '予約で埋まっている時間を待っている方です。空いたときは、この順番で自動的に案内します。',
  'admin.waiting.none': '待っている方はいません。',
  'admin.waiting.caption': '空き待ちの列（{count}件）',
  'admin.waiting.when': '利用の日時',
  'admin.waiting.room': '部屋',
  'admin.waiting.place': '順番',
  'admin.waiting.who': '申込者',
  'admin.waiting.since': '入った日時',
  'admin.waiting.state': '状態',
  'admin.waiting.until': '{until}まで',
  'admin.waiting.remove': '外す',
  'admin.waiting.remove.title': '空き待ちから外しますか',
  'admin.waiting.remove.lead':
    '案内中のときは、お取りおきも取り消し、次の方に案内します。理由は記録に残ります。',
  'admin.waiting.remove.reason': '理由',
  'admin.waiting.remove.submit': '空き待ちから外す',
  'admin.waiting.removed': '空き待ちから外しました。',
  'admin.waiting.of-booking': 'この時間の空き待ち（{count}人）',
} as const;
