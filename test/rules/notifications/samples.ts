import { localDate } from '@kashikan/kernel';
import type { BookingMail, TemplateName, TemplateParams } from '@kashikan/notifications';

const booking: BookingMail = {
  recipientName: '青葉合唱団 山田花子',
  office: {
    municipality: 'あおば市',
    phone: '000-000-0000',
    phoneHours: '平日 8時30分から17時15分',
    zone: 'Asia/Tokyo',
  },
  number: '100001-7',
  facility: '中央公民館',
  room: '第2会議室',
  address: 'あおば市本町1丁目1番1号',
  startsAt: new Date('2026-12-08T04:00:00Z'),
  endsAt: new Date('2026-12-08T08:00:00Z'),
  bookingUrl: 'https://yoyaku.example/bookings/1',
};

const basket = {
  recipientName: booking.recipientName,
  office: booking.office,
  bookings: [
    { ...booking, amountYen: 2_100, standing: 'payment-due' as const },
    {
      ...booking,
      number: '100002-5',
      startsAt: new Date('2026-12-15T04:00:00Z'),
      endsAt: new Date('2026-12-15T08:00:00Z'),
      amountYen: 2_100,
      standing: 'applied' as const,
    },
  ],
  basketUrl: 'https://yoyaku.example/baskets/1',
};

const group = {
  recipientName: '山田 花子',
  office: booking.office,
  group: '青葉合唱団',
  groupUrl: 'https://yoyaku.example/my/groups/1',
};

const payBy = new Date('2026-12-01T15:00:00Z');

/** One of each mail, as a city would send it. */
const place = { room: '第2会議室', startsAt: booking.startsAt, endsAt: booking.endsAt };

export const samples: { readonly [Name in TemplateName]: TemplateParams[Name] } = {
  'record-head': {
    block: 4321,
    hash: '9f2c'.repeat(16),
    closedAt: new Date('2026-12-01T15:00:00Z'),
    zone: 'Asia/Tokyo',
    checkedAt: new Date('2026-12-01T16:00:00Z'),
    fault: null,
  },
  'sign-in-code': {
    code: '012345',
    validMinutes: 10,
    linkUrl: 'https://yoyaku.example/sign-in/link?token=abc',
  },
  'application-received': { ...booking, decideBy: localDate('2026-11-27') },
  'payment-requested': {
    ...booking,
    isApproved: true,
    amountYen: 2_100,
    payBy,
    payUrl: 'https://yoyaku.example/bookings/1',
  },
  'payment-instructions': {
    ...booking,
    amountYen: 2_100,
    payBy,
    instructionsUrl: 'https://pay.example/voucher/1',
  },
  'application-refused': {
    ...booking,
    article: 'あおば市公民館条例第5条第2号',
    reason: '物品の販売を主な目的とするため',
    instruction: ['この処分に不服があるときは、市長に対して審査請求をすることができます。'],
  },
  'booking-confirmed': {
    ...booking,
    amountYen: 2_100,
    permitUrl: 'https://yoyaku.example/bookings/1/permit',
    keyGuide: '1階の窓口で、開始の10分前からお渡しします。',
    refundSteps: [
      { lastDate: localDate('2026-11-24'), percent: '100', refundYen: 2_100 },
      { lastDate: localDate('2026-12-01'), percent: '50', refundYen: 1_050 },
    ],
  },
  'booking-cancelled': {
    ...booking,
    byTown: false,
    paidYen: 2_100,
    refundYen: 1_050,
    rule: '利用日の7日前まで 50%',
    paidBy: 'card',
  },
  'booking-closed': {
    ...booking,
    because: '市長選挙の投票所',
    isDisaster: false,
    paidYen: 2_100,
    refundYen: 2_100,
    paidBy: 'card',
    searchUrl: 'https://yoyaku.example/towns/aoba',
  },
  'booking-moved': {
    ...booking,
    because: '空調設備の点検',
    old: {
      facility: '中央公民館',
      room: '第1会議室',
      startsAt: new Date('2026-12-07T04:00:00Z'),
      endsAt: new Date('2026-12-07T08:00:00Z'),
    },
    refundYen: 300,
    paidBy: 'card',
    dueYen: null,
    permitUrl: 'https://yoyaku.example/bookings/1/permit',
  },
  'booking-lapsed': { ...booking, payBy, searchUrl: 'https://yoyaku.example/aoba' },
  'late-payment-refunded': { ...booking, paidYen: 2_100, paidBy: 'konbini' },
  'refund-failed': { ...booking, refundYen: 1_050 },
  'waiting-offered': {
    ...booking,
    until: payBy,
    applyUrl: 'https://yoyaku.example/applications/1',
    waitingUrl: 'https://yoyaku.example/waiting',
  },
  'basket-received': { ...basket, dueYen: 2_100, firstPayBy: payBy },
  'basket-cancelled': { ...basket, paidYen: 4_200, refundYen: 2_100 },
  'account-closed': {
    recipientName: booking.recipientName,
    office: booking.office,
    closedAt: payBy,
  },
  'identity-decided': {
    recipientName: booking.recipientName,
    office: booking.office,
    refusal: 'unreadable',
    identityUrl: 'https://yoyaku.example/my/identity?town=aoba',
  },
  'conduct-recorded': {
    ...booking,
    kind: 'no-show',
    suspendedUntil: localDate('2027-01-07'),
    recordUrl: 'https://yoyaku.example/record',
  },
  'conduct-appealed': { ...booking, recordUrl: 'https://yoyaku.example/record' },
  'conduct-decided': {
    ...booking,
    decision: 'exempted',
    reason: '救急搬送のため連絡できなかったことを確認',
    suspendedUntil: null,
    recordUrl: 'https://yoyaku.example/record',
  },
  'group-invited': {
    group: '青葉合唱団',
    office: booking.office,
    role: 'representative',
    expiresAt: payBy,
    groupsUrl: 'https://yoyaku.example/my/groups',
  },
  'group-received': group,
  'group-returned': { ...group, reason: '名簿の3人目の方のお名前が途中で切れています。' },
  'group-approved': {
    ...group,
    kind: '市内団体',
    validUntil: localDate('2027-03-31'),
    facilities: ['中央公民館'],
  },
  'group-refused': {
    ...group,
    article: '団体登録要綱第4条',
    reason: '構成員のうち市内の方が半数に満たないため。',
    instruction: [
      'この処分に不服があるときは、3か月以内に、あおば市長に対して審査請求をすることができます。',
    ],
  },
  'group-ended': { ...group, reason: '活動を終えられたため' },
  'group-ends-soon': { ...group, validUntil: localDate('2027-03-31') },
  'booking-changed': {
    ...booking,
    was: place,
    feeBeforeYen: 2_100,
    feeYen: 1_400,
    refundYen: 350,
    paidBy: 'card',
    payBy: null,
    permitUrl: 'https://yoyaku.example/bookings/1/permit',
  },
  'change-payment-requested': { ...booking, wanted: place, isApproved: false, dueYen: 700, payBy },
  'change-received': { ...booking, wanted: place, decideBy: localDate('2026-11-20') },
  'change-ended': {
    ...booking,
    wanted: place,
    how: 'refused',
    refusal: {
      article: 'あおば市公民館条例第5条第2号',
      reason: '物品の販売を主な目的とするため',
      instruction: ['この処分に不服があるときは、市長に対して審査請求をすることができます。'],
    },
  },
  'overtime-requested': {
    ...booking,
    usedFrom: booking.startsAt,
    usedUntil: booking.endsAt,
    dueYen: 300,
    payBy,
  },
};
