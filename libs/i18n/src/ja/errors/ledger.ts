export const ledger = {
  'errors.ledger.fact-differs':
    '同じ取引が、異なる内容ですでに記帳されています。二重に記帳はしていません。会計担当が内容を確認してください。',
  'errors.ledger.entry-not-found': 'この仕訳は見つかりません。一覧から選び直してください。',
  'errors.ledger.reversal-is-final':
    '取消仕訳をさらに取り消すことはできません。正しい内容で新しく記帳してください。',
} as const;
