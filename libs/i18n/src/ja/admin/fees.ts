/** 料金表 and 減免団体登録. */
export const fees = {
  'admin.fees.combined': '「{name}」の料金のほうが{saved}安いため、そちらで計算されています。',
  'admin.fees.note': '料金表「{name}」（{date}施行）の公開',
} as const;
