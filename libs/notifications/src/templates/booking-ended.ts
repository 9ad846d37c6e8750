import { formatYen } from '@kashikan/i18n';
import { bookingMail, deadlineWords, toBooking } from './booking-mail';
import { button, type Language, paragraph, type Template } from './mail';
import type { TemplateParams } from './params';

type Cancelled = TemplateParams['booking-cancelled'];

export const bookingCancelled: Template<Cancelled> = (params, language) => {
  const { t } = language;
  const by = params.byTown ? ('booking-cancelled.by-town' as const) : ('booking-cancelled' as const);
  return bookingMail(params, language, {
    title: t(`mails.${by}.title`),
    lead: t(`mails.${by}.lead`),
    blocks: [paragraph(moneyOf(params, language).join('\n')), toBooking(params, language)],
  });
};

/** What happens to the money, by which rule, and when it arrives. */
function moneyOf({ paidYen, refundYen, rule, paidBy }: Cancelled, { locale, t }: Language): string[] {
  if (paidYen === 0) return [t('mails.booking-cancelled.unpaid')];
  const paid = formatYen(locale, paidYen);
  const ruleWords = rule ? [t('mails.booking-cancelled.rule', { rule })] : [];
  if (refundYen === 0) return [t('mails.booking-cancelled.no-refund', { paid }), ...ruleWords];
  const amount =
    refundYen === paidYen
      ? t('mails.booking-cancelled.refund-all', { paid })
      : t('mails.booking-cancelled.refund', { paid, refund: formatYen(locale, refundYen) });
  return [amount, ...ruleWords, t(`mails.refund-when.${paidBy ?? 'other'}`)];
}

export const bookingLapsed: Template<TemplateParams['booking-lapsed']> = (params, language) => {
  const { locale, t } = language;
  const deadline = deadlineWords(locale, params.payBy, params.office.zone);
  return bookingMail(params, language, {
    title: t('mails.booking-lapsed.title'),
    lead: t('mails.booking-lapsed.lead', { deadline }),
    blocks: [
      paragraph(t('mails.booking-lapsed.paid-already')),
      paragraph(t('mails.booking-lapsed.again')),
      button(t('mails.button.search'), params.searchUrl),
    ],
  });
};

export const latePaymentRefunded: Template<TemplateParams['late-payment-refunded']> = (params, language) => {
  const { locale, t } = language;
  const paid = formatYen(locale, params.paidYen);
  return bookingMail(params, language, {
    title: t('mails.late-payment-refunded.title'),
    lead: t('mails.late-payment-refunded.lead', { paid }),
    facts: [[t('mails.label.refund'), paid]],
    blocks: [paragraph(t(`mails.refund-when.${params.paidBy}`)), toBooking(params, language)],
  });
};

export const refundFailed: Template<TemplateParams['refund-failed']> = (params, language) => {
  const { locale, t } = language;
  const refund = formatYen(locale, params.refundYen);
  return bookingMail(params, language, {
    title: t('mails.refund-failed.title'),
    lead: t('mails.refund-failed.lead', { refund }),
    facts: [[t('mails.label.refund'), refund]],
    blocks: [
      paragraph(`${t('mails.refund-failed.next')}\n${t('mails.refund-failed.hurry')}`),
      toBooking(params, language),
    ],
  });
};
