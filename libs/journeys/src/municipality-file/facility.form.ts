import { AccessibilityForm } from './accessibility.form';
import { type LocalTime, localTime } from '@kashikan/kernel';
import { CalendarForm } from './calendar.form';
import { FeeTableForm } from './fee-table.form';
import {
  Clock,
  Code,
  Codes,
  CodesOrAll,
  Flag,
  InvoiceNumber,
  Kana,
  KeyTag,
  Latin,
  OneOf,
  Optional,
  Phone,
  Section,
  Sections,
  Text,
  Texts,
  Whole,
} from './form-rules';

/** 区画. */
export class PartForm {
  @Code() code: string;
  @Text() name: string;
}

/** 並べ方. */
export class LayoutForm {
  @Code() code: string;
  @Text() name: string;
  @Latin() nameEn: string;
  @Whole(1, 100_000) capacity: number;
}

/** 音の区域: parts that hear each other. */
export class NoiseZoneForm {
  @Code() code: string;
  @Text() name: string;
  @Codes() parts: string[];
}

/** 室. */
export class RoomForm {
  @Code() code: string;
  @Text() name: string;
  @Kana() nameKana: string;
  @Latin() nameEn: string;
  @Optional() @Text(2_000) description?: string;
  @Whole(1, 100_000) capacity: number;
  @Optional() @Sections(() => LayoutForm) layouts: LayoutForm[] = [];
  @OneOf('band', 'hourly', 'mixed') lending: 'band' | 'hourly' | 'mixed';
  @Flag() approvalRequired: boolean;
  @OneOf('bookable', 'shown', 'hidden') publication: 'bookable' | 'shown' | 'hidden';
  @Flag() stepFree: boolean;
  @Optional() @Flag() airConditioningFee: boolean = false;
  @CodesOrAll() purposes: 'all' | string[];
  @Optional() @Texts() rules: string[] = [];
  @Optional() @Whole(0, 480) cleaningMinutes: number = 0;
  @Codes() parts: string[];
  @Code() feeTable: string;
  /** The row of the fee table; the room's own code when missing. */
  @Optional() @Code() feeRoom?: string;
  @Code() terms: string;
  @Code() plan: string;
}

/** 附属設備. */
export class EquipmentForm {
  @Code() code: string;
  @Text() name: string;
  @Latin() nameEn: string;
  @Whole(0, 10_000) stock: number;
  /** Bought, but without a price in the fee tables yet: nobody can borrow it. */
  @Optional() @Flag() awaitsPrice: boolean = false;
}

/** 鍵. */
export class KeyForm {
  @KeyTag() tag: string;
  @Text() name: string;
  @Codes() rooms: string[];
}

/** 納付期限. */
export class PaymentForm {
  @Whole(0, 365) dueDays: number;
  @Whole(0, 365) beforeUseDays: number;
}

/** 空き待ち. Where it is missing nobody can wait. */
export class WaitingForm {
  @Whole(1, 336) offerHours: number;
  @Whole(1, 50) most: number;
  @Optional() @Clock() quietFrom: LocalTime = localTime('21:00');
  @Optional() @Clock() quietUntil: LocalTime = localTime('08:00');
}

/** 開放. Where it is missing, what is given back is free at once. */
export class ReleasesForm {
  @Clock() opensAt: LocalTime;
  @Whole(0, 31) daysAfter: number;
}

/** 利用実績の報告. Where it is missing, staff may still write how many came and when. */
export class UseReportForm {
  @Optional() @Texts() checks: string[] = [];
  @Optional() @Flag() askResident: boolean = false;
  @Optional() @Whole(1, 90) dueDays: number = 14;
}

/** 施設. */
export class FacilityForm {
  @Code() code: string;
  @Text() name: string;
  @Kana() nameKana: string;
  @Latin() nameEn: string;
  @Text() address: string;
  @Optional() @Phone() phone?: string;
  @Optional() @Text(500) access?: string;
  @OneOf('usage-fee', 'operator-fee') chargingMode: 'usage-fee' | 'operator-fee';
  @Text() revenueAccount: string;
  @Text() decidingAuthority: string;
  @Optional() @InvoiceNumber() invoiceNumber?: string;
  @Text(1_000) keyGuide: string;
  @Section(() => PaymentForm) payment: PaymentForm;
  @Whole(0, 365) processingDays: number;
  @Optional() @Section(() => WaitingForm) waiting?: WaitingForm;
  @Optional() @Section(() => ReleasesForm) releases?: ReleasesForm;
  @Optional() @Section(() => UseReportForm) useReport?: UseReportForm;
  @Section(() => CalendarForm) calendar: CalendarForm;
  @Optional() @Section(() => AccessibilityForm) accessibility: AccessibilityForm = new AccessibilityForm();
  @Sections(() => PartForm) parts: PartForm[];
  @Optional() @Sections(() => NoiseZoneForm) noiseZones: NoiseZoneForm[] = [];
  @Sections(() => RoomForm) rooms: RoomForm[];
  @Optional() @Sections(() => EquipmentForm) equipment: EquipmentForm[] = [];
  @Optional() @Sections(() => KeyForm) keys: KeyForm[] = [];
  @Sections(() => FeeTableForm) feeTables: FeeTableForm[];
}
