import { type Booking, type ReleaseCause, ReleasesStore, WaitingStore } from '@kashikan/bookings';
import { releaseOpensAt } from '@kashikan/bookings/rules';
import { calendarOf } from '@kashikan/calendar';
import { gapsOf, receptionBy } from '@kashikan/calendar/rules';
import { Catalogue, type Room } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { Jobs } from '@kashikan/jobs';
import { addMinutes, DomainError, type LocalDate, newId } from '@kashikan/kernel';
import { Occupancies } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { offerWaitingTask } from './tasks';

/** A slot that somebody had and has no more. */
export interface FreedSlot {
  readonly room: Room;
  readonly useDate: LocalDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly bands: readonly string[];
  readonly cause: ReleaseCause;
}

/** The parts of a slot that nothing takes, to be kept under the id of a release until a moment. */
@Injectable()
export class SetAside {
  constructor(private readonly occupancies: Occupancies) {}

  async gaps(tx: Tx, { room, startsAt, endsAt }: Pick<FreedSlot, 'room' | 'startsAt' | 'endsAt'>) {
    const range = { startsAt, endsAt: addMinutes(endsAt, room.cleaningMinutes) };
    return gapsOf(range, room.partIds, await this.occupancies.rowsOver(tx, room.partIds, range));
  }

  /** False when somebody was faster with any of it: then it is theirs, and nothing is kept. */
  async keep(
    tx: Tx,
    releaseId: string,
    gaps: Awaited<ReturnType<SetAside['gaps']>>,
    until: Date,
  ): Promise<boolean> {
    if (until <= tx.now || gaps.length === 0) return true;
    try {
      await this.occupancies.takeBasket(
        tx,
        gaps.map(({ partId, startsAt, endsAt }) => ({
          partIds: [partId],
          startsAt,
          endsAt,
          kind: 'hold' as const,
          sourceId: releaseId,
          expiresAt: until,
        })),
      );
      return true;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.occupancies.release(tx, releaseId);
      return false;
    }
  }

  /** When a slot that is given back now opens to everybody: as announced, unless that would be too late to apply. */
  opensAt({ room, useDate, startsAt }: Pick<FreedSlot, 'room' | 'useDate' | 'startsAt'>, now: Date): Date {
    const calendar = calendarOf(room);
    const closings = (calendar.reception?.lines ?? []).map(line =>
      receptionBy(line, useDate, startsAt, calendar.zone)?.closesAt.getTime(),
    );
    const latest = Math.max(...closings.map(closing => closing ?? 0), 0) || startsAt.getTime();
    return releaseOpensAt(room.facility.releaseTerms, now, calendar.zone, new Date(latest));
  }
}

/**
 * 開放: what follows when a slot is given back. In the same unit it is set aside for those who wait, or until the announced moment, so that
 * there is no instant in which whoever happens to look gets it before them.
 */
@Injectable()
export class AfterRelease {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly waiting: WaitingStore,
    private readonly releases: ReleasesStore,
    private readonly setAside: SetAside,
    private readonly jobs: Jobs,
  ) {}

  async run(tx: Tx, freed: FreedSlot): Promise<void> {
    const { room } = freed;
    if (freed.startsAt <= tx.now) return;
    const { facility } = room;
    if (facility.waitingTerms) await this.waiting.door(tx, facility.id);
    const gaps = await this.setAside.gaps(tx, freed);
    const slot = within(freed, gaps);
    if (!slot) return;
    const { startsAt, endsAt } = slot;
    const isWaitedFor = await this.isWaitedFor(tx, slot);
    const announced = this.setAside.opensAt(slot, tx.now);
    const id = newId();
    const isKept = await this.setAside.keep(tx, id, gaps, isWaitedFor ? startsAt : announced);
    const opensAt = isWaitedFor ? null : isKept ? announced : tx.now;
    const { municipalityId, facilityId, id: roomId } = room;
    const { useDate, bands, cause } = slot;
    this.releases.insert(tx, {
      ...{ id, municipalityId, facilityId, roomId, useDate, startsAt, endsAt, bands, cause, opensAt },
      occupiesUntil: addMinutes(endsAt, room.cleaningMinutes),
      way: opensAt === null ? null : opensAt > tx.now ? 'announced' : 'at-once',
    });
    if (isWaitedFor) await this.ask(tx, facilityId);
  }

  /** Of a booking whose time was given back; a hold that nobody had applied for is told only to those who wait. */
  async ofBooking(tx: Tx, booking: Booking, cause: ReleaseCause): Promise<void> {
    const room = (await this.catalogue.current()).rooms.get(booking.roomId);
    if (!room) return;
    const freed = { ...booking, room, cause };
    if (booking.state !== 'held') return this.run(tx, freed);
    if (await this.waiting.isOffer(tx, booking.id)) return this.run(tx, { ...freed, cause: 'offer-ended' });
    if (await this.isWaitedFor(tx, freed)) await this.ask(tx, room.facilityId);
  }

  /** Something of the house is free that was not, for another reason: a closure was lifted. */
  async ask(tx: Tx, facilityId: string): Promise<void> {
    await this.jobs.enqueue(tx, offerWaitingTask, { facilityId }, { key: `offer-waiting:${facilityId}` });
  }

  private isWaitedFor(tx: Tx, { room, startsAt, endsAt }: FreedSlot): Promise<boolean> | false {
    const until = addMinutes(endsAt, room.cleaningMinutes);
    return room.facility.waitingTerms !== null && this.waiting.isWaitedFor(tx, room.partIds, startsAt, until);
  }
}

/** The slot from the first to the last moment of it that is free; undefined when only its cleaning is, or nothing. */
function within(
  freed: FreedSlot,
  gaps: readonly { readonly startsAt: Date; readonly endsAt: Date }[],
): FreedSlot | undefined {
  const from = new Date(Math.min(...gaps.map(gap => gap.startsAt.getTime())));
  const to = new Date(Math.min(freed.endsAt.getTime(), Math.max(...gaps.map(gap => gap.endsAt.getTime()))));
  if (!(from < to)) return undefined;
  const isWhole = from <= freed.startsAt && freed.endsAt <= to;
  return isWhole ? freed : { ...freed, startsAt: from, endsAt: to, bands: [] };
}
