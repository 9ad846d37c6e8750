import { CopyRoomController } from './copy-room.controller';
import { EquipmentController } from './equipment.controller';
import { FacilityController } from './facility.controller';
import { HallRulesController } from './hall-rules.controller';
import { PhotoFileController } from './photo-file.controller';
import { PhotosController } from './photos.controller';
import { PurposesController } from './purposes.controller';
import { RoomController } from './room.controller';
import { RoomsController } from './rooms.controller';

export { StaffRooms } from './staff-rooms';

/** F1 施設・部屋. */
export const roomPages = [
  RoomsController,
  RoomController,
  CopyRoomController,
  PhotosController,
  PhotoFileController,
  FacilityController,
  EquipmentController,
  HallRulesController,
  PurposesController,
];
