import { Catalogue, catalogueErrors, type Facility, type Room } from '@kashikan/catalogue';
import type { Permission } from '@kashikan/identity';
import { isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { StaffPage } from '../../../frame/staff-page';

/** The rooms and facilities of a member of staff; hidden ones too, another town's never. */
@Injectable()
export class StaffRooms {
  constructor(private readonly catalogue: Catalogue) {}

  /** For what belongs to one room: whoever may do it at its facility. */
  async room({ staff }: StaffPage, roomId: string, permission: Permission): Promise<Room> {
    const room = isId(roomId) ? (await this.catalogue.current()).rooms.get(roomId) : undefined;
    if (!room) throw catalogueErrors.roomUnknown();
    staff.mustMay(permission, room);
    return room;
  }

  /** For what is written into the town's file: whoever may do it in the whole town. */
  async roomOfTown(page: StaffPage, roomId: string): Promise<Room> {
    page.staff.mustMayEverywhere('settings.edit');
    return this.room(page, roomId, 'settings.edit');
  }

  async facilityOfTown({ staff }: StaffPage, facilityId: string): Promise<Facility> {
    staff.mustMayEverywhere('settings.edit');
    return this.catalogue.facility(facilityId, staff.municipalityId);
  }
}
