import { type Locale, locales, words } from '@kashikan/i18n';
import { templates } from '../../../libs/notifications/src/templates';
import type { Template } from '../../../libs/notifications/src/templates/mail';
import type { TemplateName, TemplateParams } from '../../../libs/notifications/src/templates/params';
import { renderHtml } from '../../../libs/notifications/src/templates/render-html';
import { renderText } from '../../../libs/notifications/src/templates/render-text';
import { samples } from './samples';

const names = Object.keys(samples) as TemplateName[];

function write<Name extends TemplateName>(
  name: Name,
  locale: Locale,
  change: Partial<TemplateParams[Name]> = {},
) {
  const template: Template<TemplateParams[Name]> = templates[name];
  const mail = template({ ...samples[name], ...change }, { locale, t: words(locale) });
  return { subject: mail.subject, text: renderText(mail), html: renderHtml(mail, locale) };
}

describe.each(names)('The mail %s', name => {
  it.each(locales)('is whole in %s: no empty blank, no stray key, one line of subject', locale => {
    const { subject, text, html } = write(name, locale);
    for (const part of [subject, text, html]) {
      expect(part).not.toMatch(/\bundefined\b|\bnull\b|\[object|mails\./);
      expect(part).not.toMatch(/\{\w+\}(?! *;)/);
    }
    expect(subject).not.toMatch(/\n/);
    expect(subject.length).toBeLessThan(90);
  });

  it('says the same in HTML as in text', () => {
    const { text, html } = write(name, 'ja');
    const seen = html
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&');
    for (const line of text.split('\n').map(part => part.replace(/^[■▼　【 ]+|】$/g, '').trim()))
      if (line && !line.startsWith('http')) expect(seen).toContain(line);
  });
});

const isOfBooking = (name: TemplateName): boolean =>
  !['sign-in-code', 'record-head', 'identity-decided', 'account-closed'].includes(name) &&
  !name.startsWith('group-');

describe('The mails of a group', () => {
  it('name the group and the office, and never how many or who is in it', () => {
    for (const name of names.filter(one => one.startsWith('group-'))) {
      const { text, subject } = write(name, 'ja');
      expect(text).toContain('青葉合唱団');
      expect(text).toContain('電話 000-000-0000（受付 平日 8時30分から17時15分）');
      expect(subject).not.toContain('青葉合唱団');
    }
  });
});

describe('The mails of a booking', () => {
  it('name the person, the number, the day with its weekday, the place and the office', () => {
    for (const name of names.filter(isOfBooking)) {
      const { text, subject } = write(name, 'ja');
      for (const part of [
        '青葉合唱団 山田花子 様',
        '100001-7',
        '2026年12月8日（火） 13時から17時',
        '中央公民館 第2会議室',
        '電話 000-000-0000（受付 平日 8時30分から17時15分）',
      ])
        expect(text).toContain(part);
      expect(subject).toMatch(/^【あおば市 貸館予約】.+（(受付番号 100001-7|2件)）$/);
    }
  });

  it('ask for the payment with one button that says how much and by when', () => {
    expect(write('payment-requested', 'ja').text).toContain(
      '▼ 2,100円を支払う（12月1日（火）まで）\nhttps://yoyaku.example/bookings/1',
    );
    expect(write('payment-requested', 'en').text).toContain('Pay 2,100 yen (by Tue 1 December)');
  });

  it('name the hour of a deadline that is not a midnight', () => {
    const payBy = new Date('2026-12-08T04:00:00Z');
    expect(write('payment-requested', 'ja', { payBy }).text).toContain('（12月8日（火） 13時まで）');
  });

  it('show in real dates when cancelling brings how much back', () => {
    const { text } = write('booking-confirmed', 'ja');
    expect(text).toContain(
      '11月24日（火）まで 2,100円（100%）\n12月1日（火）まで 1,050円（50%）\n12月2日（水）からは',
    );
    expect(write('booking-confirmed', 'ja', { refundSteps: [] }).text).toContain(
      '取り消しても、料金は戻りません',
    );
    expect(write('booking-confirmed', 'ja', { amountYen: 0 }).text).not.toContain('取り消したときに');
  });

  it('tell after a cancellation what comes back, and how', () => {
    expect(write('booking-cancelled', 'ja').text).toContain('2,100円のうち、1,050円をお返しします');
    expect(write('booking-cancelled', 'ja', { refundYen: 2_100 }).text).toContain('全額お返しします');
    expect(write('booking-cancelled', 'ja', { refundYen: 0 }).text).toContain('2,100円はお返しできません');
    expect(write('booking-cancelled', 'ja', { paidYen: 0, refundYen: 0 }).text).toContain(
      '料金はかかりません',
    );
    expect(write('booking-cancelled', 'ja', { paidBy: 'konbini' }).text).toContain('口座をうかがうメール');
    expect(write('booking-cancelled', 'ja', { byTown: true }).text).toContain('施設の都合により');
  });

  it('escape in HTML what people typed', () => {
    const recipientName = '<img src=x onerror=alert(1)> & "様"';
    const { html } = write('booking-lapsed', 'ja', { recipientName });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });
});
