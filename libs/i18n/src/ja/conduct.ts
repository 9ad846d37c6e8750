/** 利用の記録: who did not come or cancelled at the last moment, what they may say, what was decided. */
export const conduct = {
  'common.state.no-show': '来館なし',
  'common.mark.no-show': '来館なし',
  'common.mark.late-cancel': '直前の取消し',

  'record.title': '利用の記録',
  'record.lead':
    '予約した日にお見えにならなかったときや、直前に取り消されたときの記録です。ほかの利用者には表示されません。',
  'record.none': '記録はありません。いつもご協力ありがとうございます。',
  'record.suspended': '{date}まで、新しい予約をお休みいただいています',
  'record.suspended.text':
    '「{name}」（{citation}）により、{town}では{date}まで新しい予約を受け付けられません。すでにお取りした予約は、そのままご利用いただけます。ご事情があれば、下の記録からお知らせください。',
  'record.suspended.link': 'くわしく見る・事情を伝える',
  'record.recorded-on': '{date}に記録',
  'record.exempted': '免除しました',
  'record.exempt-day': '免除（{reason}）',
  'record.kept': '記録を残しました',
  'record.reason': '窓口からの返事：{reason}',
  'record.appealed': 'ご事情を受け付けました（{at}）。窓口で確かめ、結果をメールでお知らせします。',
  'record.appeal': '事情を伝える',
  'record.appeal.hint':
    '体調やご家族のこと、連絡の行き違いなど、お書きになれる範囲でかまいません。1つの記録について1回お送りいただけます。',
  'record.appeal.submit': '窓口へ送る',
  'record.appeal.done': '窓口へ送りました。受付のメールをお送りしましたので、ご確認ください。',
  'record.late-warning':
    '今日の取消しは「直前の取消し」として記録されます。ご事情があれば、取消しのあとに「利用の記録」から窓口へお知らせいただけます。',
  'booking.no-show.title': 'この日はお見えにならなかったと記録されています',
  'booking.event.record-no-show': '来館なしと記録されました',
  'booking.event.correct-no-show': 'お見えになったと記録が改められました',

  'mails.conduct.button': '利用の記録を見る',
  'mails.conduct.suspended':
    '記録が重なったため、規則により、{date}まで新しい予約をお受けできません。すでにお取りした予約は、そのままご利用いただけます。',
  'mails.conduct.not-suspended': '今のところ、新しい予約はこれまでどおりお申込みいただけます。',
  'mails.conduct-recorded.no-show.title': 'ご利用の記録について（来館なし）',
  'mails.conduct-recorded.no-show.lead': '次のご予約の時間に、お見えになったことを確かめられませんでした。',
  'mails.conduct-recorded.late-cancel.title': 'ご利用の記録について（直前の取消し）',
  'mails.conduct-recorded.late-cancel.lead':
    '次のご予約は利用日の直前に取り消されたため、規則により「直前の取消し」として記録しました。',
  'mails.conduct-recorded.appeal':
    'ご事情があるときや、記録に誤りがあるときは、「利用の記録」のページからお知らせください。窓口で確かめ、記録を免除できることがあります。',
  'mails.conduct-appealed.title': 'ご事情を受け付けました',
  'mails.conduct-appealed.lead':
    '次のご予約の記録について、ご事情を受け付けました。窓口で確かめ、結果をメールでお知らせします。',
  'mails.conduct-decided.exempted.title': '記録を免除しました',
  'mails.conduct-decided.exempted.lead':
    '次のご予約の記録を免除しました。この記録は、利用停止の回数に数えません。',
  'mails.conduct-decided.kept.title': 'お知らせいただいたご事情について',
  'mails.conduct-decided.kept.lead':
    'お知らせいただいたご事情を確かめましたが、次のご予約の記録は残すことになりました。',
} as const;
