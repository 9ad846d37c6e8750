import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PhotoBox } from '../rules';

@Entity('room_photos')
export class RoomPhotoRecord {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'room_id' }) roomId: string;
  @Column('int', { name: 'sort_order' }) sortOrder: number;
  @Column('text') alt: string;
  @Column('text', { name: 'alt_en' }) altEn: string;
  @Column('text') credit: string;
}

/** A size without its bytes: those are read only when a browser asks for them. */
@Entity('room_photo_sizes')
export class RoomPhotoSizeRecord {
  @PrimaryColumn('uuid', { name: 'photo_id' }) photoId: string;
  @PrimaryColumn('text') box: PhotoBox;
  @Column('int') width: number;
  @Column('int') height: number;
  @Column('text') hash: string;
}
