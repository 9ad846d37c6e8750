/** 設定: what follows when a slot is given back, and when a use is over. */
export const hallRules = {
  'admin.hall-rules': '空き待ち・開放・利用の報告',
  'admin.hall-rules.title': '{facility}の空き待ち・開放・利用の報告',
  'admin.hall-rules.lead':
    'それぞれ、いま利用者にどう働いているかを上に示しています。変えると、保存したときから働きます。',
  'admin.hall-rules.hours': '時間',

  'admin.hall-rules.waiting': '空き待ち',
  'admin.hall-rules.waiting.on': '空き待ちを受け付ける',
  'admin.hall-rules.waiting.none':
    'いまは受け付けていません。予約で埋まっている時間に、空き待ちに入るボタンは出ません。',
  'admin.hall-rules.waiting.does':
    'いまは、予約で埋まっている時間の空き待ちに入れます。取り消されると先に待っていた方から順に案内し、{hours}時間お取りおきします（{from}から翌{until}までは時間に数えません）。一人が一度に待てるのは{most}件までです。',
  'admin.hall-rules.waiting.hours': '案内してからお取りおきする時間',
  'admin.hall-rules.waiting.most': '一人が一度に待てる数',
  'admin.hall-rules.waiting.quiet-from': '案内の時間に数えない夜（から）',
  'admin.hall-rules.waiting.quiet-until': '案内の時間に数えない夜（まで）',
  'admin.hall-rules.waiting.quiet': '夜のあいだに案内しても、その時間はお取りおきの時間から引きません。',

  'admin.hall-rules.releases': '取り消された時間の開放',
  'admin.hall-rules.releases.on': '決まった時刻にいっせいに開放する',
  'admin.hall-rules.releases.none':
    'いまは、取り消された時間はすぐに空き、早く申し込んだ方のものになります。',
  'admin.hall-rules.releases.does':
    'いまは、取り消された時間は{days}日後の{at}にいっせいに空きます。それまではだれも申し込めず、空く日時をだれでも見られます。',
  'admin.hall-rules.releases.next':
    'いまは、取り消された時間は次の{at}にいっせいに空きます。それまではだれも申し込めず、空く日時をだれでも見られます。',
  'admin.hall-rules.releases.days': '取り消された日の何日後に',
  'admin.hall-rules.releases.days.unit': '日後',
  'admin.hall-rules.releases.at': '何時に',

  'admin.hall-rules.report': '利用の報告',
  'admin.hall-rules.report.on': '利用のあとに確かめることや、超過料金の期限を決める',
  'admin.hall-rules.report.ask': '申込者にも、利用した人数などの報告をお願いする',
  'admin.hall-rules.report.none':
    'いまは、申込者に報告をお願いしていません。利用した人数と時間は、職員が書けます。',
  'admin.hall-rules.report.does': 'いまは、利用のあと、申込者の予約のページに人数の報告の欄が出ます。',
  'admin.hall-rules.report.does-with':
    'いまは、利用のあと、申込者の予約のページに人数の報告の欄が出て、次のことを確かめたか尋ねます：{checks}',
  'admin.hall-rules.report.checks': '利用のあとに確かめること',
  'admin.hall-rules.report.checks.hint': '1行に1つずつ書きます。例：施錠',
  'admin.hall-rules.report.due': '超過利用の料金の納付期限',
  'admin.hall-rules.report.due.hint': '利用の記録から何日以内に納めていただくか。',
} as const;
