export const documents = {
  'errors.documents.permit-unknown': '利用許可書は見つかりません。',
} as const;
