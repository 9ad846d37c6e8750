import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('equipment')
export class EquipmentRecord {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'facility_id' }) facilityId: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('int') stock: number;
  @Column('int', { name: 'sort_order' }) sortOrder: number;
}
