import { ApprovalForm } from './approval.form';
import { AssuranceForm } from './assurance.form';
import { ConductForm } from './conduct.form';
import { GroupsForm } from './group.form';
import { RetentionForm } from './retention.form';
import { LimitForm } from './limit.form';
import type { LocalDate } from '@kashikan/kernel';
import { FacilityForm } from './facility.form';
import { RoundingForm } from './fee-table.form';
import {
  Code,
  Day,
  Flag,
  Kana,
  Latin,
  MunicipalityCode,
  MunicipalityId,
  OneOf,
  Optional,
  Phone,
  Rate,
  Section,
  Sections,
  Text,
  TimeZone,
  Whole,
  Yen,
} from './form-rules';

/** 自治体. */
export class MunicipalityForm {
  @MunicipalityId() id: string;
  @MunicipalityCode() code: string;
  @OneOf('city', 'town', 'village', 'ward', 'prefecture') kind: MunicipalityKind;
  @Text() name: string;
  @Kana() nameKana: string;
  @Latin() nameEn: string;
  @Phone() phone: string;
  @Text() phoneHours: string;
  @Optional() @TimeZone() timeZone: string = 'Asia/Tokyo';
}
export type MunicipalityKind = 'city' | 'town' | 'village' | 'ward' | 'prefecture';

/** 申込者の区分: 市内団体, 市民, 市外の方. */
export class ApplicantKindForm {
  @Code() code: string;
  @Text() name: string;
  @Latin() nameEn: string;
  @Optional() @Flag() isOutsider: boolean = false;
  /** Who is found to live in the municipality by the address on a My Number card becomes one of these. */
  @Optional() @Flag() forResidents: boolean = false;
  /** Of everybody who is not registered. */
  @Optional() @Flag() default: boolean = false;
}

/** 利用目的. */
export class PurposeForm {
  @Code() code: string;
  @Text() name: string;
  @Latin() nameEn: string;
  @Optional() @Flag() commercial: boolean = false;
  /** 音の出る利用: not beside a quiet one in the same noise zone. */
  @Optional() @Flag() loud: boolean = false;
}

export class LadderStepForm {
  @Optional() @Whole(0, 730) daysBefore?: number;
  @Optional() @Whole(1, 24) monthsBefore?: number;
  @Rate() percent: string;
}

/** 還付の例: what comes back of what was paid. Terms whose example comes out otherwise are refused. */
export class RefundExampleForm {
  @Day() useDate: LocalDate;
  @Day() cancelDate: LocalDate;
  @Yen() paidYen: number;
  @Yen() refundYen: number;
}

/** 変更の規則. */
export class ChangeTermsForm {
  @Optional() @Whole(0, 730) untilDaysBefore?: number;
  @Optional() @Whole(0, 99) mostTimes?: number;
  @Optional() @OneOf('full', 'by-ladder', 'none') difference?: 'full' | 'by-ladder' | 'none';
}

/** 市の都合 and 天災: percent of what was paid. */
export class RefundByCauseForm {
  @Optional() @Rate() municipality?: string;
  @Optional() @Rate() forceMajeure?: string;
}

/** 取消・還付・変更の規則. */
export class TermsForm {
  @Code() code: string;
  @Text() name: string;
  @Text() citation: string;
  @Sections(() => LadderStepForm) steps: LadderStepForm[];
  @Optional() @Section(() => RoundingForm) rounding?: RoundingForm;
  @Optional() @Flag() movesToNextOpenDay?: boolean;
  @Optional() @Sections(() => RefundExampleForm) examples: RefundExampleForm[] = [];
  @Optional() @Whole(0, 1_440) graceMinutes?: number;
  @Optional() @Section(() => ChangeTermsForm) change?: ChangeTermsForm;
  @Optional() @Section(() => RefundByCauseForm) byCause?: RefundByCauseForm;
}

/** Everything one municipality fills in: the whole file. */
export class MunicipalityFile {
  @Section(() => MunicipalityForm) municipality: MunicipalityForm;
  @Optional() @Sections(() => ApplicantKindForm) applicantKinds: ApplicantKindForm[] = [];
  @Sections(() => PurposeForm) purposes: PurposeForm[];
  @Sections(() => TermsForm) cancellationTerms: TermsForm[];
  @Optional() @Sections(() => LimitForm) limits: LimitForm[] = [];
  @Optional() @Section(() => ConductForm) conduct: ConductForm = new ConductForm();
  @Optional() @Section(() => GroupsForm) groups: GroupsForm = new GroupsForm();
  @Optional() @Section(() => RetentionForm) retention: RetentionForm = new RetentionForm();
  @Optional() @Section(() => AssuranceForm) assurance: AssuranceForm = new AssuranceForm();
  @Optional() @Section(() => ApprovalForm) approval: ApprovalForm = new ApprovalForm();
  @Sections(() => FacilityForm) facilities: FacilityForm[];
}
