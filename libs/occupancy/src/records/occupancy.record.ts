import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { OccupancyKind } from '../rules';

@Entity('occupancies')
export class OccupancyRecord {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: number;
  @Column('int', { name: 'part_id' }) partId: number;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  /** Includes the cleaning time after the use. */
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  @Column('text') kind: OccupancyKind;
  @Column('uuid', { name: 'source_id' }) sourceId: string;
  /** Of a hold only: past this moment it is free to anybody who asks. */
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt: Date | null;
}
