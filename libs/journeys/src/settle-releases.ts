import { type ReleasedSlot, ReleasesStore, ReleasesView } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import { type Tx, UnitOfWork } from '@kashikan/database';
import { systemActor } from '@kashikan/kernel';
import { Occupancies } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { SetAside } from './after-release';

/** Who offers and opens: no person, least of all the one who gave the slot back. */
export const lineKeeper = systemActor('waiting-list');

/** What was kept for those who wait: taken up again, and given to everybody where nobody wanted it. */
@Injectable()
export class SettleReleases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly occupancies: Occupancies,
    private readonly releases: ReleasesStore,
    private readonly view: ReleasesView,
    private readonly setAside: SetAside,
  ) {}

  /** What is kept of a house and has not opened; two halves that were given back one after the other are seen together. */
  unopened(tx: Tx, facilityId: string): Promise<ReleasedSlot[]> {
    return this.releases.unopened(tx, facilityId);
  }

  /** After those who wait have been asked; what was announced before opens as announced. */
  async settle(tx: Tx, slot: ReleasedSlot): Promise<void> {
    await this.occupancies.release(tx, slot.id);
    const room = (await this.catalogue.current()).rooms.get(slot.roomId);
    const gaps = room ? await this.setAside.gaps(tx, { ...slot, room }) : [];
    if (!room || (gaps.length === 0 && slot.startsAt > tx.now))
      return this.releases.decide(tx, slot.id, 'waiting-list', null);
    const announced =
      slot.opensAt ?? (slot.startsAt > tx.now ? this.setAside.opensAt({ ...slot, room }, tx.now) : tx.now);
    const isKept = await this.setAside.keep(tx, slot.id, gaps, announced);
    const opensAt = isKept ? announced : tx.now;
    await this.releases.decide(tx, slot.id, opensAt > tx.now ? 'announced' : 'at-once', opensAt);
  }

  /** Holds of released slots that have opened; others could take their time already. */
  async forgetOpened(now: Date): Promise<void> {
    const opened = await this.view.opened(now);
    if (opened.length === 0) return;
    await this.unitOfWork.run({ actor: lineKeeper, verb: 'release.open' }, async tx => {
      for (const id of opened) await this.occupancies.release(tx, id);
      tx.touch('release', opened[0] ?? '', { opened: opened.length });
    });
  }
}
