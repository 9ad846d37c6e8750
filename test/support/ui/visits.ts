import type { StaffVisit, Visit } from '@kashikan/ui';

/** A resident looks at the fictional あおば市 on a Saturday morning. */
export const aVisit = (changes: Partial<Visit> = {}): Visit => ({
  locale: 'ja',
  zone: 'Asia/Tokyo',
  now: new Date('2026-11-21T00:14:00Z'),
  municipality: { id: 'aoba', name: 'あおば市', phone: '0120-000-000', phoneHours: '毎日 9時から21時' },
  csrfToken: 'token',
  links: {
    home: '/aoba',
    help: '/aoba/help',
    signIn: '/aoba/sign-in',
    signOut: '/aoba/sign-out',
    myPage: '/aoba/my',
  },
  languageHref: locale => `/aoba/language/${locale}`,
  ...changes,
});

/** A clerk of the desk in 中央会館, with two cases waiting in 決裁. */
export const aStaffVisit = (changes: Partial<StaffVisit> = {}): StaffVisit => ({
  ...aVisit({ signedInName: '佐藤 光' }),
  staff: { name: '佐藤 光', roleWords: '窓口' },
  nav: [
    { href: '/board', label: '本日', isCurrent: true },
    { href: '/bookings', label: '予約' },
    { href: '/approvals', label: '決裁', count: 2 },
    { href: '/keys', label: '鍵' },
    { href: '/accounting', label: '会計' },
  ],
  facility: {
    id: 'chuo',
    choices: [
      { id: 'chuo', name: '中央会館' },
      { id: 'kita', name: '北文化センター' },
    ],
    switchAction: '/facility',
  },
  ...changes,
});
