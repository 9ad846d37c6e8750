import { formatDate, formatYen } from '@kashikan/i18n';
import { addDays } from '@kashikan/kernel';
import { bookingMail } from './booking-mail';
import { type Block, button, type Language, paragraph, section, type Template } from './mail';
import type { TemplateParams } from './params';

type Params = TemplateParams['booking-confirmed'];

export const bookingConfirmed: Template<Params> = (params, language) => {
  const { locale, t } = language;
  return bookingMail(params, language, {
    title: t('mails.booking-confirmed.title'),
    lead: t('mails.booking-confirmed.lead'),
    facts: [[t('mails.label.amount'), formatYen(locale, params.amountYen)]],
    blocks: [
      button(t('mails.booking-confirmed.button'), params.permitUrl),
      paragraph(t('mails.booking-confirmed.paper')),
      section(t('mails.booking-confirmed.key'), [params.keyGuide]),
      ...refundLadder(params, language),
      paragraph(t('mails.booking-confirmed.calendar')),
    ],
  });
};

/** いつ取り消すといくら戻るか, in real dates. Says nothing when there is nothing to return. */
function refundLadder({ amountYen, refundSteps }: Params, { locale, t }: Language): Block[] {
  if (amountYen === 0) return [];
  const last = refundSteps.at(-1);
  const lines = refundSteps.map(step =>
    t('mails.booking-confirmed.refund-step', {
      date: formatDate(locale, step.lastDate),
      amount: formatYen(locale, step.refundYen),
      percent: step.percent,
    }),
  );
  const end = last
    ? t('mails.booking-confirmed.refund-none', { date: formatDate(locale, addDays(last.lastDate, 1)) })
    : t('mails.booking-confirmed.refund-never');
  return [section(t('common.refund.title'), [...lines, end])];
}
