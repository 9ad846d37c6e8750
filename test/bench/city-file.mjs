// The city of the bench in the form that a municipality fills in.
export const FACILITIES = 60;
export const ROOMS = 5;

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'];
const codes = Array.from({ length: ROOMS }, (_, place) => `room-${place + 1}`);

const calendar = {
  bands: [
    { code: 'am', name: '午前', from: '09:00', to: '12:00' },
    { code: 'pm', name: '午後', from: '13:00', to: '17:00' },
    { code: 'night', name: '夜間', from: '18:00', to: '21:00' },
  ],
  combinations: [{ code: 'all', name: '全日', bands: ['am', 'pm', 'night'] }],
  closings: [],
  plans: [{ code: 'rooms', reception: [{ opensMonthsBefore: 24, opensAt: '09:00' }] }],
};

const roomOf = (hall, code, place) => ({
  code,
  name: `第${place + 1}室`,
  nameKana: 'シツ',
  nameEn: `Room ${place + 1}`,
  description: '会議と講習に使う部屋です。',
  capacity: 20 + place * 10,
  lending: 'band',
  approvalRequired: false,
  publication: 'bookable',
  stepFree: true,
  purposes: 'all',
  parts: [code],
  feeTable: hall,
  terms: 'rooms',
  plan: 'rooms',
});

const pricesOf = place => ({
  am: 500 + place * 100,
  pm: 700 + place * 100,
  night: 800 + place * 100,
  all: 1800 + place * 300,
});

const outsider = {
  id: 'outsider',
  label: '市外利用',
  citation: '備考1',
  op: 'multiply',
  rate: 150,
  on: 'running',
  when: { isOutsider: true },
};

const feeTableOf = hall => ({
  code: hall,
  name: '使用料',
  citation: 'おおぞら市会館条例 別表',
  effectiveFrom: '2026-04-01',
  dayTypes: [{ code: 'every-day', name: '毎日', days }],
  prices: codes.map((room, place) => ({ room, days: 'all', yen: pricesOf(place) })),
  steps: [outsider],
  finalRounding: { mode: 'floor', unitYen: 10, label: '10円未満切捨て' },
  taxPercent: 10,
});

const facilityOf = number => ({
  code: `hall-${number}`,
  name: `第${number}会館`,
  nameKana: 'ダイカイカン',
  nameEn: `Hall ${number}`,
  address: `ひかり県おおぞら市${number}番地`,
  chargingMode: 'usage-fee',
  revenueAccount: '会館使用料',
  decidingAuthority: 'おおぞら市長',
  keyGuide: '窓口で鍵をお渡しします。',
  payment: { dueDays: 7, beforeUseDays: 1 },
  processingDays: 3,
  calendar,
  parts: codes.map(code => ({ code, name: code })),
  rooms: codes.map((code, place) => roomOf(`hall-${number}`, code, place)),
  feeTables: [feeTableOf(`hall-${number}`)],
});

export const cityFile = () => ({
  municipality: {
    id: 'ozora',
    code: '984426',
    kind: 'city',
    name: 'おおぞら市',
    nameKana: 'オオゾラシ',
    nameEn: 'Ozora City',
    phone: '000-333-0100',
    phoneHours: '平日 8時30分から17時15分まで',
  },
  purposes: [{ code: 'meeting', name: '会議', nameEn: 'Meetings' }],
  cancellationTerms: [
    { code: 'rooms', name: '会議室', citation: '規則 第6条', steps: [{ daysBefore: 7, percent: 100 }] },
  ],
  facilities: Array.from({ length: FACILITIES }, (_, place) => facilityOf(place + 1)),
});
