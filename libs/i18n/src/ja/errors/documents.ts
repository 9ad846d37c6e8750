export const documents = {
  'errors.documents.unknown': '文書は見つかりません。',
  'errors.documents.not-holding': 'この文書は効力を失っているため、再発行できません。',
} as const;
