export const pricing = {
  'errors.pricing.no-price': 'この使い方の料金が決まっていません。お手数ですが、窓口へお電話ください。',
  'errors.pricing.unknown-equipment': 'その設備はこの部屋では使えません。もう一度お選びください。',
  'errors.pricing.unknown-reduction': 'その減免はありません。もう一度お選びください。',
  'errors.pricing.reduction-not-allowed':
    'この使い方では、選んだ減免を受けられません。減免を外すか、窓口へご相談ください。',
  'errors.pricing.no-table': '料金表の準備ができていません。お手数ですが、窓口へお電話ください。',
  'errors.pricing.no-terms': '取消の規則の準備ができていません。お手数ですが、窓口へお電話ください。',
  'errors.pricing.reduction-not-registered':
    'この減免は、年度ごとに登録した団体だけが受けられます。登録については窓口へご相談ください。',
  'errors.pricing.draft-unknown': '料金表の案が見つかりません。',
  'errors.pricing.draft-exists':
    'この料金表には、同じ施行日の案がほかにあります。その案を直すか、取り下げてからやり直してください。',
  'errors.pricing.draft-changed': 'ほかの職員がこの案を直しました。開き直して、もう一度行ってください。',
  'errors.pricing.draft-moved-on': 'この案は、もうその段階にありません。開き直して確かめてください。',
  'errors.pricing.draft-second-person':
    '案を書いた人は公開や差戻しができません。ほかの職員が確かめてください。',
  'errors.pricing.release-unread': '公開の前に知っておくことを読み、確認の欄に印を付けてください。',
  'errors.pricing.release-needed':
    '料金表は、ここでは変えられません。「料金表」で案をつくり、ほかの職員が確かめて公開してください。',
  'errors.pricing.draft-reason-missing': '理由を書いてください。',
  'errors.pricing.standing-exists': '同じ減免が、この年度にはもう登録されています。',
  'errors.pricing.standing-unknown': 'その登録が見つかりません。もう終わっているかもしれません。',
} as const;
