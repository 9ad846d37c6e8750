export const audit = {
  'errors.record.looks-not-kept':
    '閲覧の記録を保存できないため、個人の情報をいま表示できません。少し待って、もう一度お試しください。続くときはシステムの担当者にお知らせください。',
} as const;
