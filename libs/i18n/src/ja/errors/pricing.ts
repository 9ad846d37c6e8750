export const pricing = {
  'errors.pricing.no-price': 'この使い方の料金が決まっていません。お手数ですが、窓口へお電話ください。',
  'errors.pricing.unknown-equipment': 'その設備はこの部屋では使えません。もう一度お選びください。',
  'errors.pricing.unknown-reduction': 'その減免はありません。もう一度お選びください。',
  'errors.pricing.reduction-not-allowed':
    'この使い方では、選んだ減免を受けられません。減免を外すか、窓口へご相談ください。',
  'errors.pricing.no-table': '料金表の準備ができていません。お手数ですが、窓口へお電話ください。',
  'errors.pricing.no-terms': '取消の規則の準備ができていません。お手数ですが、窓口へお電話ください。',
} as const;
