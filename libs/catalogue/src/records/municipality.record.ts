import type { ApplicantKind } from '../applicant-kinds';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('municipalities')
export class MunicipalityRecord {
  @PrimaryColumn('text') id: string;
  @Column('text') code: string;
  @Column('text') kind: 'city' | 'town' | 'village' | 'ward' | 'prefecture';
  @Column('text') name: string;
  @Column('text', { name: 'name_kana' }) nameKana: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('text') phone: string;
  @Column('text', { name: 'phone_hours' }) phoneHours: string;
  /** 利用の上限, in the form of libs/bookings, which alone reads it. */
  @Column('jsonb') limits: unknown;
  @Column('jsonb', { name: 'applicant_kinds' }) applicantKinds: ApplicantKind[];
  /** 来館なし・利用停止の規則, likewise. */
  @Column('jsonb') conduct: unknown;
  /** 団体登録の条件, in the form of libs/groups. */
  @Column('jsonb', { name: 'group_terms' }) groupTerms: unknown;
  /** 保存期間, in the form of libs/journeys/src/retention. */
  @Column('jsonb') retention: unknown;
  /** 本人確認の規則, in the form of libs/identity. */
  @Column('jsonb') assurance: unknown;
  /** 決裁の経路, in the form of libs/approvals. */
  @Column('jsonb') approval: unknown;
  @Column('int', { name: 'sort_order' }) sortOrder: number;
}
