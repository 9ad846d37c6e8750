import type { LocalTime } from '@kashikan/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Accessibility } from '../rules';

/** 空き待ち. Nights, from `quietFrom` to `quietUntil`, do not count against whoever is offered a slot. */
export interface WaitingTerms {
  readonly offerHours: number;
  /** How many slots of the house one person may wait for at once. */
  readonly most: number;
  readonly quietFrom: LocalTime;
  readonly quietUntil: LocalTime;
}

/** 開放: a slot that was given back opens to everybody `daysAfter` at `opensAt`. */
export interface ReleaseTerms {
  readonly opensAt: LocalTime;
  readonly daysAfter: number;
}

/** 利用実績の報告. */
export interface UseReportTerms {
  /** What is looked at after a use, in the words of the house. */
  readonly checks: readonly string[];
  /** Whether the person who booked is asked as well. */
  readonly askResident: boolean;
  /** How many days there are to pay for extra time. */
  readonly dueDays: number;
}

@Entity('facilities')
export class FacilityRecord {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'municipality_id' }) municipalityId: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text', { name: 'name_kana' }) nameKana: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text') address: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) access: string | null;
  @Column('text', { name: 'charging_mode' }) chargingMode: 'usage-fee' | 'operator-fee';
  @Column('text', { name: 'revenue_account' }) revenueAccount: string;
  @Column('text', { name: 'deciding_authority' }) decidingAuthority: string;
  @Column('text', { name: 'invoice_number', nullable: true }) invoiceNumber: string | null;
  @Column('text', { name: 'key_guide' }) keyGuide: string;
  @Column('int', { name: 'payment_due_days' }) paymentDueDays: number;
  @Column('int', { name: 'payment_before_use_days' }) paymentBeforeUseDays: number;
  @Column('int', { name: 'processing_days' }) processingDays: number;
  @Column('jsonb') accessibility: Accessibility;
  /** In the form of libs/calendar, which alone reads it. */
  @Column('jsonb') calendar: unknown;
  @Column('jsonb', { name: 'waiting_terms', nullable: true }) waitingTerms: WaitingTerms | null;
  @Column('jsonb', { name: 'release_terms', nullable: true }) releaseTerms: ReleaseTerms | null;
  @Column('jsonb', { name: 'use_report', nullable: true }) useReport: UseReportTerms | null;
  @Column('int', { name: 'sort_order' }) sortOrder: number;
}
