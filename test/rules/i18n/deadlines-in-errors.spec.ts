import { errorWords } from '@kashikan/i18n';

const context = { locale: 'ja', zone: 'Asia/Tokyo', requestId: 'r-1' } as const;

describe('The end of a reception', () => {
  it('at midnight is named with the day that it ends', () => {
    expect(
      errorWords('calendar.too-late', { closedAt: new Date('2026-11-08T15:00:00Z') }, context),
    ).toContain('11月8日（日） 24時に終わりました');
  });

  it('at another hour is named as it is', () => {
    expect(
      errorWords('calendar.too-late', { closedAt: new Date('2026-11-08T08:00:00Z') }, context),
    ).toContain('11月8日（日） 17時');
  });
});
