import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('parts')
export class PartRecord {
  @PrimaryGeneratedColumn('identity', { type: 'int' }) id: number;
  @Column('uuid', { name: 'facility_id' }) facilityId: string;
  @Column('text') code: string;
  @Column('text') name: string;
}

@Entity('room_parts')
export class RoomPartRecord {
  @PrimaryColumn('uuid', { name: 'room_id' }) roomId: string;
  @PrimaryColumn('int', { name: 'part_id' }) partId: number;
}
