import { type Closure, closureErrors, ClosuresStore, ClosureView } from '@kashikan/calendar';
import { gapsOf, occupancyKindOf, type TakenPart } from '@kashikan/calendar/rules';
import { Catalogue } from '@kashikan/catalogue';
import { type Tx, UnitOfWork } from '@kashikan/database';
import { type Actor, Clock, DomainError, systemActor, type TimeRange } from '@kashikan/kernel';
import { Occupancies, OccupiedTimeView, type Taking } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { AfterRelease } from '../after-release';
import { partsOf } from './closure-targets';

/** The time that a closure should have, and does not: what a use under way or an earlier closure has left since. */
@Injectable()
export class ClosureTime {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly occupancies: Occupancies,
    private readonly occupied: OccupiedTimeView,
  ) {}

  async missing(closure: Closure, now: Date): Promise<TakenPart[]> {
    const { partIds, range } = await this.wanted(closure, now);
    if (range.startsAt >= range.endsAt) return [];
    return gapsOf(range, partIds, await this.occupied.ofParts(partIds, range.startsAt, range.endsAt, now));
  }

  /** Takes it; returns how many pieces that were. */
  async fill(tx: Tx, closure: Closure): Promise<number> {
    const { partIds, range } = await this.wanted(closure, tx.now);
    if (range.startsAt >= range.endsAt) return 0;
    const gaps = gapsOf(range, partIds, await this.occupancies.rowsOver(tx, partIds, range));
    const takings = gaps.map(({ partId, ...time }): Taking => ({
      ...time,
      partIds: [partId],
      kind: occupancyKindOf(closure.kind),
      sourceId: closure.id,
    }));
    await this.occupancies.exchange(tx, [], takings);
    return takings.length;
  }

  private async wanted(
    { facilityId, isWhole, roomIds, startsAt, endsAt }: Closure,
    now: Date,
  ): Promise<{ partIds: number[]; range: TimeRange }> {
    const facility = await this.catalogue.facility(facilityId);
    const range = { startsAt: startsAt < now ? now : startsAt, endsAt };
    return { partIds: partsOf(facility, isWhole ? 'all' : roomIds), range };
  }
}

/** 解除: the time is free again, except where another closure stands. */
@Injectable()
export class LiftClosure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly closures: ClosuresStore,
    private readonly occupancies: Occupancies,
    private readonly time: ClosureTime,
    private readonly afterRelease: AfterRelease,
  ) {}

  /** Throws `closure.unknown`, `closure.already-lifted`, `closure.reason-missing`. */
  async run(request: {
    readonly actor: Actor;
    readonly closureId: string;
    readonly municipalityId: string;
    readonly reason: string;
  }): Promise<void> {
    const reason = request.reason.trim();
    if (reason === '') throw closureErrors.reasonMissing();
    await this.unitOfWork.run({ actor: request.actor, verb: 'closure.lift' }, async tx => {
      const closure = await this.closures.lock(tx, request.closureId, request.municipalityId);
      await this.closures.lift(tx, closure, reason);
      await this.occupancies.release(tx, closure.id);
      const others = await this.closures.standingOver(tx, closure.facilityId, closure);
      for (const other of others) await this.time.fill(tx, other);
      // Whoever waits for a time that is free again is asked before the day is over.
      await this.afterRelease.ask(tx, closure.facilityId);
    });
  }
}

const actor = systemActor('keep-closures');

/** Compares the closures that stand with the time they have, and takes what a use that has ended left free. */
@Injectable()
export class KeepClosures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly view: ClosureView,
    private readonly closures: ClosuresStore,
    private readonly time: ClosureTime,
    private readonly clock: Clock,
  ) {}

  /** Returns how many closures took time. A booking that was faster in this minute keeps its room. */
  async run(): Promise<number> {
    const now = this.clock.now();
    let filled = 0;
    for (const { id, municipalityId } of await this.view.standing(now)) {
      const closure = await this.view.byId(id, municipalityId);
      if ((await this.time.missing(closure, now)).length === 0) continue;
      const pieces = await this.unitOfWork
        .run({ actor, verb: 'closure.keep' }, async tx => {
          const locked = await this.closures.lock(tx, id, municipalityId);
          if (locked.state !== 'standing') return 0;
          tx.touch('closure', id, { event: 'keep' }, municipalityId);
          return this.time.fill(tx, locked);
        })
        .catch(unlessTaken);
      if (pieces > 0) filled += 1;
    }
    return filled;
  }
}

function unlessTaken(error: unknown): number {
  if (error instanceof DomainError && error.code === 'occupancy.slot-taken') return 0;
  throw error;
}
