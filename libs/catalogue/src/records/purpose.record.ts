import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('purposes')
export class PurposeRecord {
  @PrimaryColumn('text', { name: 'municipality_id' }) municipalityId: string;
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('boolean') commercial: boolean;
  /** 音の出る利用. */
  @Column('boolean') loud: boolean;
  @Column('int', { name: 'sort_order' }) sortOrder: number;
}
