export const approvals = {
  'errors.approval.unknown': 'この審査の案件は見つかりません。一覧にもどって、選びなおしてください。',
  'errors.approval.already-decided':
    'この案件は{decidedBy}が{decidedAt}に決定しています。画面を開きなおして、決定の内容をご確認ください。',
  'errors.approval.withdrawn': 'この申込は、申込者が取り下げました。決定することはもうありません。',
  'errors.approval.use-has-begun':
    '利用の時間がもう始まっているため、許可できません。申込者に連絡し、不許可とするか、申込みを取り下げてもらってください。',
  'errors.approval.reason-missing':
    '不許可にするには、根拠となる条項と、それに当たる事実の両方を書いてください。',
  'errors.approval.not-by-this-actor': '許可・不許可は、決裁の役割を持つ職員が決定します。',
} as const;
