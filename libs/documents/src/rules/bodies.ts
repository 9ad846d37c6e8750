import type { LocalDate, Zone } from '@kashikan/kernel';
import type { DocumentKind } from './document-kinds';

/** Who is addressed, by whom, about which use; on every paper. */
export interface PaperHead {
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly municipalityName: string;
  /** 許可権者. */
  readonly decidingAuthority: string;
  readonly bookingNumber: string;
  readonly applicantName: string;
  readonly groupName: string | null;
  readonly facilityName: string;
  readonly facilityAddress: string;
  readonly roomName: string;
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Missing on papers of before, when every town was on Japanese time. */
  readonly zone?: Zone;
  readonly purposeName: string;
  readonly eventName: string | null;
  readonly people: number;
  /** 並べ方; missing on permits of before, and when none was chosen. */
  readonly layoutName?: string | null;
  /** 使用料 of the town or 利用料金 of the one that runs the hall; missing on permits of before. */
  readonly chargingMode?: 'usage-fee' | 'operator-fee';
}

export interface PaperFeeLine {
  readonly label: string;
  /** The rule that gave the amount (条項・別表). */
  readonly rule: string;
  readonly amountYen: number;
}

interface Instructed {
  /** 教示, paragraph by paragraph; empty where nothing is decided against anybody. */
  readonly instruction: readonly string[];
}

/** 利用許可書. */
export interface PermitFacts extends Instructed {
  readonly feeLines: readonly PaperFeeLine[];
  readonly totalYen: number;
  readonly taxPercent?: number;
  /** 許可の条件, sentence by sentence. */
  readonly conditions: readonly string[];
  readonly keyGuide: string;
}

/** 根拠条項 and the facts that meet it (行政手続条例: 理由の提示). */
export interface Grounds {
  readonly article: string;
  readonly facts: string;
}

/** 利用不許可通知書. */
export interface RefusalFacts extends Instructed, Grounds {
  readonly requestedOn: LocalDate;
}

/** 減免決定通知書; a denied reduction is a disposition of its own and has grounds. */
export interface ReductionFacts extends Instructed, Grounds {
  readonly isGranted: boolean;
  readonly reductionName: string;
  readonly beforeYen: number;
  readonly reducedYen: number;
}

/** 利用許可取消通知書. */
export interface CancellationFacts extends Instructed {
  readonly cause: 'applicant' | 'municipality' | 'force-majeure';
  /** Empty when the applicant asked for it. */
  readonly grounds: Grounds | null;
  /** The permit that holds no longer; null when none was given yet. */
  readonly permitNumber: string | null;
  readonly paidYen: number;
  readonly refundYen: number;
}

/** 納入通知書. */
export interface PaymentRequestFacts extends Instructed {
  readonly feeLines: readonly PaperFeeLine[];
  readonly totalYen: number;
  readonly payBy: string;
  readonly fiscalYear: number;
  readonly revenueAccount: string;
}

/** Who issues, and what the tax is (消費税法 57条の4第2項); one rounding for the one rate. */
export interface InvoiceFacts {
  readonly issuerName: string;
  readonly invoiceNumber: string | null;
  readonly taxPercent: number;
  readonly taxYen: number;
}

/** 領収書, a 適格簡易請求書 where the issuer is registered. */
export interface ReceiptFacts extends InvoiceFacts {
  readonly subject: 'fee' | 'difference' | 'overtime';
  readonly amountYen: number;
  readonly paidOn: LocalDate;
  readonly method: 'card' | 'konbini' | 'paypay' | 'cash' | 'terminal' | 'other';
}

/** 還付通知書, a 適格返還請求書 where the issuer is registered. */
export interface RefundFacts extends InvoiceFacts {
  readonly amountYen: number;
  readonly why: 'cancelled' | 'change' | 'late-payment';
  readonly paidOn: LocalDate | null;
  readonly receiptNumbers: readonly string[];
}

interface FactsByKind {
  readonly permit: PermitFacts;
  readonly refusal: RefusalFacts;
  readonly reduction: ReductionFacts;
  readonly cancellation: CancellationFacts;
  readonly 'payment-request': PaymentRequestFacts;
  readonly receipt: ReceiptFacts;
  readonly refund: RefundFacts;
}

export type FactsOf<Kind extends DocumentKind> = FactsByKind[Kind];
/** The model of a paper as it is kept. */
export type BodyOf<Kind extends DocumentKind> = PaperHead & FactsByKind[Kind];
/** What the caller knows; number and day are given when the paper is issued. */
export type NewBodyOf<Kind extends DocumentKind> = Omit<PaperHead, 'number' | 'issuedOn'> & FactsByKind[Kind];

/** A paper with its kind, so that who asks for the kind has the right model. */
export type AnyPaper = {
  readonly [Kind in DocumentKind]: { readonly kind: Kind; readonly body: BodyOf<Kind> };
}[DocumentKind];
