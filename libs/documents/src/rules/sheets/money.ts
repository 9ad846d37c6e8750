import { formatDateTime } from '@kashikan/i18n';
import type { BodyOf, InvoiceFacts } from '../bodies';
import { fiscalYearInEra } from '../document-number';
import { facts, heading, type SheetBlock, text } from '../sheet';
import { day, feesOf, feeWord, instructionOf, ja, useOf, yenWords, zoneOf } from './parts';

/** 納入通知書. */
export const paymentRequestBlocks = (body: BodyOf<'payment-request'>): SheetBlock[] => [
  text(ja('papers.payment-request.lead')),
  { kind: 'sum', label: ja('papers.payment-request.amount'), amount: yenWords(body.totalYen) },
  facts(
    [ja('papers.payment-request.by'), formatDateTime('ja', new Date(body.payBy), zoneOf(body), 'era')],
    [ja('papers.payment-request.fiscal-year'), fiscalYearInEra(body.fiscalYear)],
    [ja('papers.payment-request.account'), body.revenueAccount],
    [ja('papers.payment-request.how'), ja('papers.payment-request.how.text')],
  ),
  text(ja('papers.payment-request.late')),
  heading(ja('papers.use')),
  useOf(body),
  ...feesOf(body),
  ...instructionOf(body),
];

/** The tax by its one rate, and who issues: what the law asks of an invoice (消費税法 57条の4第2項). */
const invoiceOf = (body: InvoiceFacts & { readonly amountYen: number }): SheetBlock[] => [
  heading(ja('papers.receipt.tax')),
  facts(
    [ja('papers.receipt.tax.base', { percent: body.taxPercent }), yenWords(body.amountYen)],
    [ja('papers.receipt.tax.amount', { percent: body.taxPercent }), yenWords(body.taxYen)],
    [ja('papers.receipt.issuer'), body.issuerName],
    [ja('papers.receipt.number'), body.invoiceNumber],
  ),
];

/** 領収書. */
export const receiptBlocks = (body: BodyOf<'receipt'>): SheetBlock[] => [
  { kind: 'sum', label: ja('papers.receipt.amount'), amount: yenWords(body.amountYen) },
  facts(
    [
      ja('papers.receipt.for'),
      ja(`papers.receipt.for.${body.subject}`, {
        facility: body.facilityName,
        room: body.roomName,
        fee: feeWord(body),
      }),
    ],
    [ja('papers.receipt.on'), day(body.paidOn)],
    [ja('papers.receipt.method'), ja(`papers.receipt.method.${body.method}`)],
  ),
  text(ja('papers.receipt.lead')),
  ...invoiceOf(body),
  text(ja(body.invoiceNumber ? 'papers.receipt.is-invoice' : 'papers.receipt.no-number')),
  heading(ja('papers.use')),
  useOf(body),
];

/** 還付通知書. */
export const refundBlocks = (body: BodyOf<'refund'>): SheetBlock[] => [
  text(ja('papers.refund.lead')),
  { kind: 'sum', label: ja('papers.refund.amount'), amount: yenWords(body.amountYen) },
  facts(
    [ja('papers.refund.on'), day(body.issuedOn)],
    [
      ja('papers.refund.why'),
      body.why === 'change'
        ? ja('papers.refund.why.change', { fee: feeWord(body) })
        : ja(`papers.refund.why.${body.why}`),
    ],
    [ja('papers.refund.paid-on'), body.paidOn && day(body.paidOn)],
    [ja('papers.refund.receipts'), body.receiptNumbers.join('、')],
    [ja('papers.refund.how'), ja('papers.refund.how.text')],
  ),
  ...invoiceOf(body),
  ...(body.invoiceNumber ? [text(ja('papers.refund.is-invoice'))] : []),
  heading(ja('papers.use')),
  useOf(body),
];
