export const groups = {
  'errors.group.unknown':
    'その団体は見つかりません。役割を引き継いだあとは、前の方の画面には表示されません。',
  'errors.group.not-by-you': 'これは団体の代表者の方だけができます。代表者の方にお知らせください。',
  'errors.group.invitation-unknown':
    'この招待は、取り消されたか、期限が過ぎたか、すでにお返事いただいています。団体の代表者の方にお確かめください。',
  'errors.group.invited-already':
    'この役割には、お返事を待っている方がいます。別の方にするときは、先にその招待を取り消してください。',
  'errors.group.representative-stays':
    '代表者は、次の方が引き受けるまでそのまま続きます。「代表者を引き継ぐ」から次の方を招待してください。',
  'errors.group.roster-missing': '構成員名簿がまだありません。先に名簿を入れてください。',
  'errors.group.registration-unknown': 'その団体登録は見つかりません。',
  'errors.group.applied-already': 'この団体の登録は、すでに申込みを受け付けて審査しています。',
  'errors.group.renews-later': '更新は{from}から受け付けます。今の登録はそのままお使いいただけます。',
  'errors.group.not-taken': 'この自治体では、団体登録を受け付けていません。',
  'errors.group.changed-meanwhile':
    'ほかの操作で登録の状態が変わりました。画面を開き直して、今の状態をお確かめください。',
  'errors.group.kind-unknown': '団体の区分を選んでください。',
  'errors.group.too-few-members': '名簿は{members}人です。団体登録には{least}人以上の構成員が必要です。',
  'errors.group.too-few-local':
    '名簿のうち市町村内の方は{local}人です。この区分では{least}人以上が必要です。',
  'errors.group.document-missing': '会則などの書類を1つ以上添えてください。',
  'errors.group.reason-missing': '理由を書いてください。団体の方にメールで伝わります。',
  'errors.group.not-registered':
    '「{group}」は、この自治体にまだ団体登録されていません。登録を申し込むか、団体を選ばずに申し込んでください。',
  'errors.group.registration-expired':
    '「{group}」の団体登録は{until}で期限が切れています。団体のページから更新を申し込むか、団体を選ばずに申し込んでください。',
  'errors.group.facility-not-permitted':
    '{facility}をご利用いただくには、団体登録とは別に施設の利用許可が必要です。団体のページからお申し込みください。',
  'errors.group.document-kind': 'このファイルは受け取れません。PDF・JPEG・PNG のどれかで送ってください。',
  'errors.group.document-too-large': 'ファイルが大きすぎます。{mostMegabytes}MBまで受け取れます。',
  'errors.group.documents-full': '書類は{most}件まで添えられます。古いものを消してから加えてください。',
  'errors.group.document-unknown': 'その書類は見つかりません。',
} as const;
