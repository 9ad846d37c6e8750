/** 予約の変更, made by staff for a person; what residents read too stands in `resident/change`. */
export const changes = {
  'admin.change.room-now': '今の室',
  'admin.change.time-now': '今の利用日時',
  'admin.change.reason': '変更の理由',
  'admin.change.reason.hint': '経過に残ります。例：時間を延ばしたいと電話で申し出',
  'admin.change.override': '期限を過ぎた変更など、規則によらない変更として記録する',
  'admin.change.override.hint': '変更の期限や回数をこえるときだけ選びます。理由とともに記録に残ります。',
  'admin.change.too-late':
    '変更の期限を過ぎています。それでも変更するときは、規則によらない変更として記録してください。',
  'admin.change.too-often':
    '変更できる回数を使い切っています。それでも変更するときは、規則によらない変更として記録してください。',
  'admin.change.keep': '変更せずにもどる',
  'admin.change.again': '入力をなおす',
  'admin.change.things': '変わるところ',
  'admin.change.difference': '料金の増減',
  'admin.change.due': '支払いを受ける差額',
  'admin.change.refund': '申込者に返す差額',
  'admin.change.review.text':
    '希望の時間は、結果が出るまで取っておきます。それまでは、今の予約がそのまま有効です。申込者にはメールでお知らせします。',
  'admin.change.breaks-terms': '規則によらない変更です。理由とともに記録に残ります。',
  'admin.change.grace': '申し込みから間もないため、手違いの訂正として扱います。変更の回数には数えません。',
  'admin.change.money.same': '料金は変わりません。',
  'admin.change.money.judged-first': '審査中の予約です。料金は、許可のあと、変更後の金額で請求します。',
  'admin.change.money.unpaid':
    'まだ支払いのない予約です。これまでの支払い画面は閉じ、変更後の料金を申込者にあらためてお知らせします。',
  'admin.change.money.due':
    '差額の支払い方法を申込者にメールでお知らせします。{until}までに支払われると変更が決まり、支払いがなければ今の予約が残ります。',
  'admin.change.money.refund': '差額は、申込者が支払ったときの方法で返します。',
  'admin.change.money.kept': '料金は下がりますが、規則により、差額は返しません。',
  'admin.change.submit-for-review': 'この変更を審査に回す',
  'admin.change.open.payment':
    '差額 {amount} の支払いを待っています（期限 {until}）。支払われるまで、今の予約がそのまま有効です。',
  'admin.change.open.approval': '変更の審査を待っています。結果が出るまで、今の予約がそのまま有効です。',
  'admin.change.history.override': '規則によらない変更',
  'admin.booking.done.change-made': '予約を変更しました。申込者にメールでお知らせします。',
  'admin.booking.done.change-awaiting-payment':
    '変更を受け付けました。差額の支払いを、申込者にメールでお願いします。',
  'admin.booking.done.change-awaiting-approval': '変更を審査に回しました。申込者にメールでお知らせします。',
  'admin.change.withdraw': '手続き中の変更を取りやめる',
  'admin.change.withdraw.title': '変更の取りやめ',
  'admin.change.withdraw.text':
    '取っておいた時間は空きにもどり、差額の請求もなくなります。今の予約はそのまま残ります。申込者にはメールでお知らせします。',
  'admin.change.withdraw.reason': '取りやめの理由',
  'admin.change.withdraw.reason.hint': '経過に残ります。例：やはり元の時間で使いたいと電話で申し出',
  'admin.change.withdraw.submit': '変更を取りやめる',
  'admin.change.withdraw.keep': '取りやめずにもどる',
  'admin.booking.done.change-withdrawn': '変更を取りやめました。予約は元のままです。',
  'admin.event.change.ask': '変更の申込み',
  'admin.event.change.approve': '変更の審査を通り、差額の支払い待ち',
  'admin.event.change.refuse': '変更の不許可',
  'admin.event.change.lapse': '変更の期限切れ（予約は元のまま）',
  'admin.event.change.withdraw': '変更の取りやめ（予約は元のまま）',
} as const;
