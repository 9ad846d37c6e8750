export const keys = {
  'errors.keys.unknown': 'この番号の鍵は、この施設にありません。鍵札の番号をもう一度ご確認ください。',
  'errors.keys.already-out':
    'この鍵（{key}）は{group}に貸し出しています。受け取った人は{takenBy}さん、返却の予定は{dueAt}です。',
  'errors.keys.wrong-key': 'この鍵（{key}）では{room}は開きません。{room}の鍵は {rightKeys} です。',
  'errors.keys.no-key-for-room': '{room}に登録されている鍵がありません。施設の管理の担当者にご連絡ください。',
  'errors.keys.not-out': 'この鍵（{key}）は貸し出していません。鍵札の番号をもう一度ご確認ください。',
  'errors.keys.handover-unknown': 'この貸出しの記録は見つかりません。画面を開きなおしてください。',
  'errors.keys.already-returned': 'この鍵は、すでに返却されています。',
} as const;
