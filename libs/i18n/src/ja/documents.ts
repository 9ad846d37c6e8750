/** Permit, refusal, receipt and slip. The 教示 follows 行政不服審査法 82条 and 行政事件訴訟法 46条. */
export const documents = {
  'documents.permit.title': '利用許可書',
  'documents.refusal.title': '利用不許可通知書',
  'documents.refusal.lead': '{date}付けで申込みのあった次の利用については、下記の理由により許可しません。',
  'documents.refusal.to': '{name} 様',
  'documents.refusal.reason': '不許可の理由',
  'documents.refusal.article': '根拠となる条項',
  'documents.refusal.facts': '条項に当たる事実',
  'documents.instruction.title': '不服があるとき（教示）',
  'documents.instruction.use.head.review':
    'この処分に不服があるときは、この処分があったことを知った日の翌日から起算して3か月以内に、{head}に対して審査請求をすることができます。ただし、この処分の日の翌日から起算して1年を経過したときは、審査請求をすることができなくなります。',
  'documents.instruction.use.head.suit':
    'この処分については、この処分があったことを知った日の翌日から起算して6か月以内に、{defendant}を被告として（訴訟において{defendant}を代表する者は{representative}となります。）、処分の取消しの訴えを提起することができます。ただし、この処分の日の翌日から起算して1年を経過したときは、処分の取消しの訴えを提起することができなくなります。審査請求をした場合は、その審査請求に対する裁決があったことを知った日の翌日から起算して6か月以内に提起することができます。',
  'documents.instruction.use.manager.review':
    'この処分に不服があるときは、地方自治法第244条の4第1項の規定により、この処分があったことを知った日の翌日から起算して3か月以内に、{head}に対して審査請求をすることができます。ただし、この処分の日の翌日から起算して1年を経過したときは、審査請求をすることができなくなります。',
  'documents.instruction.use.manager.suit':
    'この処分については、この処分があったことを知った日の翌日から起算して6か月以内に、{defendant}を被告として、処分の取消しの訴えを提起することができます。ただし、この処分の日の翌日から起算して1年を経過したときは、処分の取消しの訴えを提起することができなくなります。審査請求をした場合は、その審査請求に対する裁決があったことを知った日の翌日から起算して6か月以内に提起することができます。',
  'documents.instruction.fee.review':
    '使用料の徴収に関する処分に不服があるときは、地方自治法第229条の規定により、この処分があったことを知った日の翌日から起算して3か月以内に、{head}に対して審査請求をすることができます。ただし、この処分の日の翌日から起算して1年を経過したときは、審査請求をすることができなくなります。',
  'documents.instruction.fee.suit':
    '使用料の徴収に関する処分の取消しの訴えは、審査請求に対する裁決を経た後に、その裁決があったことを知った日の翌日から起算して6か月以内に、{defendant}を被告として（訴訟において{defendant}を代表する者は{representative}となります。）提起することができます。',
  'documents.instruction.dates':
    'この書面を{delivered}に受け取った場合、審査請求の期限は{review}、取消しの訴えの期限は{suit}です。',
  'documents.payment-line': '{facility} {room} 使用料（受付番号 {number}）',
  'documents.payment-line.difference': '{facility} {room} 使用料（受付番号 {number}）（変更の差額）',
  'documents.payment-line.overtime': '{facility} {room} 使用料（受付番号 {number}）（超過利用）',
} as const;
