export const approvals = {
  'errors.approval.unknown': 'この審査の案件は見つかりません。一覧にもどって、選びなおしてください。',
  'errors.approval.already-decided':
    'この案件は{decidedBy}が{decidedAt}に決定しています。画面を開きなおして、決定の内容をご確認ください。',
  'errors.approval.step-signed':
    '「{step}」は{signedBy}が{signedAt}に済ませています。画面を開きなおして、いまの内容をご確認ください。',
  'errors.approval.waits-for-applicant':
    'この案件は、申込者の修正を待っています。修正が届くか、修正の求めを取りやめるまで、決裁は進みません。',
  'errors.approval.not-returned': 'この案件は、申込者の修正を待っていません。画面を開きなおしてください。',
  'errors.approval.changed-meanwhile':
    'この画面を開いたあとに、案件の内容か順番が変わりました。画面を開きなおして、もう一度ご確認ください。',
  'errors.approval.proposal-otherwise':
    'いまの案とちがう決定には進めません。案に同意できないときは、理由を書いて差し戻してください。',
  'errors.approval.step-missing': 'どのステップを済ませるのかが分かりません。画面を開きなおしてください。',
  'errors.approval.not-yours':
    'いまのステップは、あなたの番ではありません。職に就いている職員か、その代決者が進めます。',
  'errors.approval.own-application':
    'ご自身にかかわる申込みは、審査も決裁もできません。ほかの職員にお願いしてください。',
  'errors.approval.signed-another':
    'この案件では、ほかのステップをすでに済ませています。1人が2つのステップを済ませることはできません。',
  'errors.approval.send-back-reason-missing': '差し戻す理由を書いてください。',
  'errors.approval.recusal-reason-missing': 'どのようなかかわりがあるのかを書いてください。',
  'errors.approval.nothing-to-send-back': 'まだ誰も進めていないので、差し戻すものがありません。',
  'errors.approval.withdrawn': 'この申込は、申込者が取り下げました。決定することはもうありません。',
  'errors.approval.deputy-unknown': '代決する職員を、ご自身のほかから選んでください。',
  'errors.approval.post-held': 'この職員は、すでにこの職に就いています。',
  'errors.approval.holder-unknown': 'この職員は見つかりません。もう在籍していないかもしれません。',
  'errors.approval.post-unknown': 'この職は、いまの設定にありません。',
  'errors.approval.post-needs-somebody':
    '「{post}」に誰もいなくなります。決裁の経路か審査中の案件で使われているので、先に後任の職員を就けてください。',
  'errors.approval.use-has-begun':
    '利用の時間がもう始まっているため、許可できません。申込者に連絡し、不許可とするか、申込みを取り下げてもらってください。',
  'errors.approval.reason-missing':
    '不許可にするには、根拠となる条項と、それに当たる事実の両方を書いてください。',
  'errors.approval.not-by-this-actor': '許可・不許可は、決裁の役割を持つ職員が決定します。',
} as const;
