import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('noise_zones')
export class NoiseZoneRecord {
  @PrimaryGeneratedColumn('identity', { type: 'int' }) id: number;
  @Column('uuid', { name: 'facility_id' }) facilityId: string;
  @Column('text') code: string;
  @Column('text') name: string;
}

@Entity('noise_zone_parts')
export class NoiseZonePartRecord {
  @PrimaryColumn('int', { name: 'zone_id' }) zoneId: number;
  @PrimaryColumn('int', { name: 'part_id' }) partId: number;
}
