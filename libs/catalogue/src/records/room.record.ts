import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Layout } from '../rules';

@Entity('rooms')
export class RoomRecord {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'municipality_id' }) municipalityId: string;
  @Column('uuid', { name: 'facility_id' }) facilityId: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text', { name: 'name_kana' }) nameKana: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text') description: string;
  /** The most people in any layout. */
  @Column('int') capacity: number;
  @Column('jsonb') layouts: Layout[];
  @Column('text') lending: 'band' | 'hourly' | 'mixed';
  @Column('boolean', { name: 'approval_required' }) approvalRequired: boolean;
  @Column('text') publication: 'bookable' | 'shown' | 'hidden';
  @Column('boolean', { name: 'step_free' }) stepFree: boolean;
  @Column('boolean', { name: 'has_air_conditioning_fee' }) hasAirConditioningFee: boolean;
  @Column('text', { array: true }) purposes: string[];
  @Column('text', { array: true }) rules: string[];
  @Column('int', { name: 'cleaning_minutes' }) cleaningMinutes: number;
  @Column('text', { name: 'fee_table_code' }) feeTableCode: string;
  @Column('text', { name: 'fee_room_code' }) feeRoomCode: string;
  @Column('text', { name: 'cancellation_terms_code' }) cancellationTermsCode: string;
  @Column('text', { name: 'calendar_code' }) calendarCode: string;
  @Column('int', { name: 'sort_order' }) sortOrder: number;
}
