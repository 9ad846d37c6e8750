import { type BookingChange, type BookingContents, EquipmentUsesStore } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { NoiseClaims, Occupancies } from '@kashikan/occupancy';
import { extraTime } from '@kashikan/occupancy/rules';
import { Injectable } from '@nestjs/common';
import { AfterRelease } from '../after-release';
import { wantedEquipment } from '../application';
import { isLoud, Neighbours } from '../neighbours';

type Change = Pick<BookingChange, 'id' | 'bookingId' | 'before' | 'after'>;

/** The time and the equipment of a change: kept while it waits, exchanged when it is made, given back when it is not. */
@Injectable()
export class ChangeTime {
  constructor(
    private readonly occupancies: Occupancies,
    private readonly equipment: EquipmentUsesStore,
    private readonly catalogue: Catalogue,
    private readonly neighbours: Neighbours,
    private readonly claims: NoiseClaims,
    private readonly afterRelease: AfterRelease,
  ) {}

  /**
   * Keeps under the change's id what the booking does not have already. Throws `occupancy.slot-taken`, `booking.noise-next-door` or
   * `booking.equipment-short`.
   */
  async keep(tx: Tx, { id, bookingId, before, after }: Change): Promise<void> {
    const { room, time } = await this.placeOf(after);
    const own = await this.occupancies.ownRows(tx, bookingId);
    const pieces = extraTime({ partIds: room.partIds, ...time }, own);
    if (pieces.length > 0)
      await this.occupancies.takeBasket(
        tx,
        pieces.map(({ partId, ...piece }) => ({
          ...piece,
          partIds: [partId],
          kind: 'booking',
          sourceId: id,
        })),
      );
    const { purposeCode } = after;
    const town = await this.catalogue.municipality(room.municipalityId);
    // A use that becomes loud would be in its own way while it waits; its neighbours are asked when it is made.
    if (isLoud(town, before.purposeCode) === isLoud(town, purposeCode))
      await this.neighbours.claim(tx, { bookingId: id, room, time: use(after), purposeCode });
    const wanted = wantedEquipment(room, after.useFacts);
    await this.equipment.takeForChange(tx, { bookingId, changeId: id }, wanted, use(after));
  }

  /** The new time in place of the old one and of what was kept, in one statement or not at all. Throws like `keep`. */
  async exchange(tx: Tx, { id, bookingId, before, after }: Change): Promise<void> {
    const { room, time } = await this.placeOf(after);
    const taking = { ...time, partIds: room.partIds, kind: 'booking', sourceId: bookingId } as const;
    await this.occupancies.exchange(tx, [bookingId, id], [taking]);
    this.claims.release(tx, id);
    const { purposeCode } = after;
    await this.neighbours.move(tx, { bookingId, room, time: use(after), purposeCode });
    await this.equipment.release(tx, bookingId);
    await this.equipment.take(tx, bookingId, wantedEquipment(room, after.useFacts), use(after));
    await this.released(tx, before);
  }

  async giveBack(tx: Tx, { id, bookingId, after }: Change): Promise<void> {
    this.claims.release(tx, id);
    const given = await this.occupancies.release(tx, id);
    await this.equipment.releaseChange(tx, bookingId, id);
    if (given > 0) await this.released(tx, after);
  }

  /** Whoever waits for it is asked first. */
  private async released(tx: Tx, of: BookingContents): Promise<void> {
    const { room } = await this.placeOf(of);
    const { useDate, bands } = of;
    await this.afterRelease.run(tx, { room, useDate, bands, ...use(of), cause: 'changed' });
  }

  private async placeOf(after: BookingContents) {
    const room = await this.catalogue.room(after.roomId);
    return { room, time: { startsAt: new Date(after.startsAt), endsAt: new Date(after.occupiesUntil) } };
  }
}

const use = ({ startsAt, endsAt }: BookingContents) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});
