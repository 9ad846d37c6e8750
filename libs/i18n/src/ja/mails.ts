/** Mails, one topic after the other. Plain sentences: what happened, what to do, by when. */
export const mails = {
  'mails.frame.subject': '【{municipality} 貸館予約】{title}（受付番号 {number}）',
  'mails.frame.greeting': '{name} 様',
  'mails.frame.group': '{group} {name}',
  'mails.frame.thanks': '{municipality}の施設をご利用いただき、ありがとうございます。',
  'mails.frame.no-reply':
    'このメールは送信専用です。ご返信いただいてもお答えできません。お問い合わせは、次の連絡先へお願いします。',
  'mails.frame.office': '{municipality} 貸館予約',
  'mails.frame.phone': '電話 {phone}（受付 {hours}）',

  'mails.label.number': '受付番号',
  'mails.label.when': '利用日時',
  'mails.label.where': '利用場所',
  'mails.label.address': '所在地',
  'mails.label.amount': '料金',
  'mails.label.pay-by': 'お支払い期限',
  'mails.label.refund': '返金額',
  'mails.label.article': '根拠となる条項',
  'mails.label.reason': '理由',
  'mails.button.booking': '予約の内容を見る',
  'mails.button.search': '空いている部屋をさがす',

  'mails.record-head.subject': '【貸館予約】操作記録の封印（第{block}号）',
  'mails.record-head.fault-subject': '【貸館予約・至急】操作記録が封印と合いません（第{block}号）',
  'mails.record-head.lead':
    '操作記録の最新の封印をお知らせします。このメールを、システムの外で保管してください。',
  'mails.record-head.block': '封印の番号',
  'mails.record-head.closed': '封印した日時',
  'mails.record-head.hash': 'ハッシュ値',
  'mails.record-head.well': '{at}に、すべての操作記録が封印と合っていることを確かめました。',
  'mails.record-head.unchecked': '全体の検証は、まだ行われていません。',
  'mails.record-head.fault':
    '操作記録が封印と合いません。{fault}情報システムの担当者へ至急お知らせください。',
  'mails.record-head.verify':
    'あとで確かめるには、次のように実行します。npm run verify-record -- --head {block}:{hash}',
  'mails.record-fault.altered': '封印{block}の記録{row}が書き換えられています。',
  'mails.record-fault.missing': '封印{block}の記録{row}がありません。',
  'mails.record-fault.inserted': '封印{block}に、あとから記録{row}が加えられています。',
  'mails.record-fault.swapped': '封印{block}の記録{row}が、ほかの記録と入れかわっています。',
  'mails.record-fault.seal-altered': '封印{block}が書き換えられています。',
  'mails.record-fault.seal-missing': '封印{block}がありません。',
  'mails.record-fault.head-differs': '封印{block}が、外で保管していたハッシュ値と違います。',

  'mails.sign-in-code.subject': '【貸館予約】確認コードのお知らせ',
  'mails.sign-in-code.lead': 'サインインの画面に、次の6けたの数字を入力してください。',
  'mails.sign-in-code.or-link': '次のボタンから、数字を入力せずにサインインすることもできます。',
  'mails.sign-in-code.link': 'サインインの画面を開く',
  'mails.sign-in-code.expires': 'この数字とボタンは、{minutes}分間、1度だけ使えます。',
  'mails.sign-in-code.never-asked':
    '職員がこの数字をお聞きすることはありません。ほかの人に教えたり、このメールを転送したりしないでください。',
  'mails.sign-in-code.mistake':
    'お心当たりがない場合は、何もなさらなくて大丈夫です。予約や登録の内容が変わることはありません。',

  'mails.application-received.title': '利用のお申込みを受け付けました',
  'mails.application-received.lead':
    '次のとおり、利用のお申込みを受け付けました。このお部屋は、ご利用の内容を確認（審査）してから許可しています。',
  'mails.application-received.next':
    '結果は、{date}までにメールでお知らせします。それまで、お部屋はお取りしておきます。',
  'mails.application-received.unpaid':
    'お支払いは、結果のお知らせのあとにお願いします。今は、何もなさらなくて大丈夫です。',

  'mails.payment-requested.approved.title': 'お申込みを承認しました。お支払いをお願いします',
  'mails.payment-requested.approved.lead':
    'お申込みの内容を確認し、承認しました。お支払いが済むと予約が確定し、利用許可書をご覧いただけます。',
  'mails.payment-requested.direct.title': 'お支払いをお願いします',
  'mails.payment-requested.direct.lead':
    'お申込みを受け付けました。お支払いが済むと予約が確定し、利用許可書をご覧いただけます。',
  'mails.payment-requested.button': '{amount}を支払う（{deadline}まで）',
  'mails.payment-requested.late':
    '{deadline}までにお支払いがないときは、お申込みは取消しとなり、お部屋はほかの方が予約できるようになります。',
  'mails.payment-requested.paid-already':
    'このメールと行き違いで、すでにお支払いがお済みの場合は、ご容赦ください。',

  'mails.payment-instructions.title': 'コンビニエンスストアでのお支払いのご案内',
  'mails.payment-instructions.lead':
    'コンビニエンスストアでのお支払いを承りました。まだお支払いは済んでいません。期限までに、お店でお支払いください。',
  'mails.payment-instructions.button': 'お支払いの番号と、お店での手順を見る',
  'mails.payment-instructions.stores':
    'ファミリーマート、ローソン、ミニストップ、セイコーマートでお支払いになれます。セブン-イレブンではお支払いになれません。',
  'mails.payment-instructions.wait':
    'お店でのお支払いの確認には、しばらく時間がかかることがあります。確認できしだい、予約確定のメールをお送りします。',

  'mails.application-refused.title': '利用のお申込みの審査結果について',
  'mails.application-refused.lead':
    'お申込みの内容を審査した結果、次の理由により、利用を許可することができません。ご希望に添えず、申し訳ありません。',
  'mails.application-refused.free': '料金はいただいていません。お手続きも必要ありません。',
  'mails.application-refused.other':
    '別の日時やお部屋については、お電話でもご相談いただけます。お気軽にお問い合わせください。',

  'mails.booking-confirmed.title': '予約が確定しました',
  'mails.booking-confirmed.lead':
    '次のとおり利用を許可し、予約が確定しました。当日のお越しをお待ちしています。',
  'mails.booking-confirmed.button': '利用許可書を見る',
  'mails.booking-confirmed.paper':
    '利用許可書は、印刷なさらなくても大丈夫です。当日は、受付番号とお名前をお伝えください。',
  'mails.booking-confirmed.key': '鍵の受け取り',
  'mails.booking-confirmed.refund-step': '{date}まで {amount}（{percent}%）',
  'mails.booking-confirmed.refund-none': '{date}からは、戻りません。',
  'mails.booking-confirmed.refund-never': '取り消しても、料金は戻りません。',
  'mails.booking-confirmed.calendar': 'カレンダーに予定を登録できるファイル（booking.ics）を添付しました。',

  'mails.booking-cancelled.title': '予約を取り消しました',
  'mails.booking-cancelled.lead': 'お申し出のとおり、次の予約を取り消しました。',
  'mails.booking-cancelled.by-town.title': '予約を取り消させていただきました',
  'mails.booking-cancelled.by-town.lead':
    '次の予約を、施設の都合により取り消させていただきました。ご迷惑をおかけし、申し訳ありません。',
  'mails.booking-cancelled.unpaid': 'お支払いの前でしたので、料金はかかりません。',
  'mails.booking-cancelled.refund': 'お支払いいただいた{paid}のうち、{refund}をお返しします。',
  'mails.booking-cancelled.refund-all': 'お支払いいただいた{paid}を、全額お返しします。',
  'mails.booking-cancelled.no-refund':
    '取消しの時期により、お支払いいただいた{paid}はお返しできません。ご了承ください。',
  'mails.booking-cancelled.rule': 'お返しする金額の決まり：{rule}',
  'mails.refund-when.card':
    'お支払いに使われたカードへ返金します。カード会社の手続きのため、5日から10日ほどかかります。お手続きは必要ありません。',
  'mails.refund-when.paypay':
    'お支払いに使われた PayPay へ返金します。数日かかることがあります。お手続きは必要ありません。',
  'mails.refund-when.konbini':
    'コンビニエンスストアでお支払いの場合は、銀行口座への振込でお返しします。口座をうかがうメールを決済会社（Stripe）からお送りしますので、案内に沿ってご登録ください。',
  'mails.refund-when.cash':
    '窓口で現金でお支払いの分は、窓口でお返しします。本人確認書類をお持ちのうえ、窓口へお越しください。',
  'mails.refund-when.terminal':
    '窓口の端末でお支払いの分は、端末で取消しをします。お支払いに使われたカードなどをお持ちのうえ、窓口へお越しください。',
  'mails.refund-when.other': '返金の方法は、担当者からあらためてご連絡します。お手続きは必要ありません。',

  'mails.basket.subject': '【{municipality} 貸館予約】{title}（{count}件）',
  'mails.basket.list': '予約の一覧',
  'mails.basket.line': '{when} {where} {amount}（受付番号 {number}）',
  'mails.basket.standing.applied': '審査中',
  'mails.basket.standing.payment-due': 'お支払い待ち',
  'mails.basket.standing.confirmed': '予約確定',
  'mails.basket.button': 'まとめ申込みの一覧を見る',
  'mails.basket-received.title': 'まとめ申込みを受け付けました',
  'mails.basket-received.lead':
    '次の{count}件のお申込みを、まとめて受け付けました。予約は1件ずつ、変更や取消しができます。',
  'mails.basket-received.due': 'お支払いいただく料金は、合わせて{due}です。',
  'mails.basket-received.pay-by':
    'お支払いの期限は予約ごとに決まっています。いちばん早い期限は、{deadline}です。期限までにお支払いがない予約は、取消しとなります。',
  'mails.basket-received.nothing-due': '今は、お支払いいただくものはありません。',
  'mails.basket-cancelled.title': '予約をまとめて取り消しました',
  'mails.basket-cancelled.lead': 'お申し出のとおり、次の{count}件の予約を取り消しました。',
  'mails.basket-cancelled.how':
    '返金の方法は、お支払いの方法によって変わります。予約ごとのページでご確認ください。',
  'mails.label.because': '理由',
  'mails.booking-closed.lead':
    '施設の都合により、次の予約を取り消させていただきました。ご予定を立てておられたところ、ご迷惑をおかけし申し訳ありません。',
  'mails.booking-closed.disaster':
    '災害などのため施設を閉じることになり、次の予約を取り消させていただきました。何とぞご了承ください。',
  'mails.booking-closed.again': 'ほかの日や、ほかの施設の空きは、下のボタンからご覧になれます。',
  'mails.booking-moved.title': '予約の日時または室を変更させていただきました',
  'mails.booking-moved.lead':
    '施設の都合により、予約を次のとおり変更させていただきました。ご迷惑をおかけし、申し訳ありません。',
  'mails.booking-moved.old': '変更の前',
  'mails.booking-moved.new': '変更の後',
  'mails.booking-moved.same-fee': '料金は変わりません。',
  'mails.booking-moved.refund': '変更の後の料金のほうが安いため、差額の{refund}を全額お返しします。',
  'mails.booking-moved.due':
    'お支払いいただく金額は、{amount}です。期限までに、予約の画面からお支払いください。',
  'mails.booking-moved.permit': '新しい利用許可書をお使いください。前の許可書は、使えなくなりました。',
  'mails.booking-moved.not-suitable':
    '変更の後の日時や室ではご都合が悪いときは、下の番号へお電話ください。施設の都合による取消しとして、全額をお返しします。',

  'mails.booking-lapsed.title': 'お支払いの期限を過ぎたため、お申込みを取り消しました',
  'mails.booking-lapsed.lead':
    '{deadline}までのお支払いを確認できなかったため、次のお申込みを取り消しました。料金はかかりません。',
  'mails.booking-lapsed.paid-already':
    '行き違いでお支払いがお済みの場合は、お部屋を取り直すか、全額をお返しします。あらためてご連絡しますので、そのままお待ちください。',
  'mails.booking-lapsed.again':
    'あらためてご利用をお考えの場合は、お手数ですが、もう一度お申し込みください。',

  'mails.late-payment-refunded.title': 'お支払いをお返しします',
  'mails.late-payment-refunded.lead':
    'お支払いを確認しましたが、期限を過ぎてお申込みが取消しとなり、お部屋はほかの方の予約になっていました。申し訳ありませんが、ご利用いただけません。お支払いいただいた{paid}は、全額お返しします。',

  'mails.refund-failed.title': '返金のお手続きについて（お詫び）',
  'mails.refund-failed.lead':
    '{refund}の返金を手続きしましたが、決済会社から、返金できなかったとの連絡がありました。ご迷惑をおかけし、申し訳ありません。',
  'mails.refund-failed.next':
    'この金額は、必ずお返しします。銀行口座への振込など、お返しする方法を、担当者からあらためてご連絡します。',
  'mails.refund-failed.hurry':
    'お急ぎの場合は、下の連絡先へお電話ください。受付番号をお伝えいただくと、すぐにお調べできます。',

  'mails.label.before': '変更前',
  'mails.label.wanted': '変更後のご希望',
  'mails.label.fee-before': '変更前の料金',
  'mails.label.fee-after': '変更後の料金',
  'mails.label.difference': '差額',
  'mails.label.used': '実際のご利用',
  'mails.label.overtime': '超過分の料金',

  'mails.booking-changed.title': '予約を変更しました',
  'mails.booking-changed.lead': '次のとおり、予約を変更しました。受付番号は変わりません。',
  'mails.booking-changed.pay':
    '変更後の料金は{amount}です。{deadline}までにお支払いください。前にご案内したお支払いの画面は使えません。',
  'mails.booking-changed.refund': '料金が下がったため、{refund}をお返しします。',
  'mails.booking-changed.permit':
    '新しい利用許可書をお出ししました。前の許可書は効力を失いますので、新しいものをお使いください。',
  'mails.change-payment-requested.title': '変更の差額のお支払いをお願いします',
  'mails.change-payment-requested.direct':
    '予約の変更を承りました。差額のお支払いが済むと、変更が決まります。それまでは、今の予約がそのまま有効です。',
  'mails.change-payment-requested.approved':
    '予約の変更を承認しました。差額のお支払いが済むと、変更が決まります。それまでは、今の予約がそのまま有効です。',
  'mails.change-payment-requested.late':
    '{deadline}までにお支払いがないときは、変更は取りやめとなり、今の予約がそのまま残ります。',
  'mails.change-received.title': '予約の変更のお申込みを受け付けました',
  'mails.change-received.lead':
    'この変更は、もう一度審査が必要です。ご希望の時間は、結果が出るまでお取りしておきます。今の予約は、そのまま有効です。',
  'mails.change-received.next': '結果は、{date}までにメールでお知らせします。',
  'mails.change-ended.lapsed.title': '予約の変更は取りやめとなりました',
  'mails.change-ended.lapsed.lead': '期限までに手続きが終わらなかったため、次の変更は取りやめとなりました。',
  'mails.change-ended.closed.title': '予約の変更は取りやめとなりました',
  'mails.change-ended.closed.lead':
    '変更先の時間に施設が休館することになったため、次の変更は取りやめとなりました。ご迷惑をおかけし、申し訳ありません。',
  'mails.change-ended.withdrawn.title': '予約の変更を取りやめました',
  'mails.change-ended.withdrawn.lead': '窓口で、次の変更の取りやめを受け付けました。',
  'mails.change-ended.refused.title': '予約の変更の審査結果について',
  'mails.change-ended.refused.lead':
    '変更の内容を審査した結果、次の理由により、変更を許可することができません。ご希望に添えず、申し訳ありません。',
  'mails.change-ended.stays': '今の予約は変わりません。そのままご利用いただけます。',
  'mails.overtime-requested.title': '超過利用の料金のお支払いをお願いします',
  'mails.overtime-requested.lead':
    'ご利用ありがとうございました。許可した時間をこえてご利用になったため、超過分の料金のお支払いをお願いします。',
} as const;
