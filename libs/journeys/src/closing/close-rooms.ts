import type { Booking } from '@kashikan/bookings';
import {
  calendarWithoutReception,
  closureErrors,
  type ClosureOutcome,
  ClosuresStore,
} from '@kashikan/calendar';
import { gapsOf, occupancyKindOf } from '@kashikan/calendar/rules';
import { Catalogue } from '@kashikan/catalogue';
import { type Tx, UnitOfWork } from '@kashikan/database';
import { Clock, DomainError, newId } from '@kashikan/kernel';
import { Occupancies, type Taking } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import type { SlotInRoom } from '../slot-in-room';
import { slotFor } from '../slot-of-booking';
import { ClosureHits } from './closure-hits';
import type { ClosureDecision, ClosureRequest, ClosureResult } from './closure-request';
import { type ClosureTarget, targetsOf } from './closure-targets';
import { EndChangeInTheWay } from './end-change-in-the-way';
import type { SortedHits } from './sort-hits';
import { type DecidedHit, TreatHit } from './treat-hit';

/** So many bookings are treated side by side; their statements travel together. */
const SIDE_BY_SIDE = 20;

/** Whoever cancels everything also cancels what came in at the last moment, so the unit is tried again. */
const MOST_TRIES = 5;

const isTaken = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'occupancy.slot-taken';

/** The closures of a request in one unit: their rows, their time, and what becomes of every booking in the way. */
@Injectable()
export class DeclareClosures {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly hits: ClosureHits,
    private readonly occupancies: Occupancies,
    private readonly closures: ClosuresStore,
    private readonly treat: TreatHit,
    private readonly endChange: EndChangeInTheWay,
  ) {}

  /** Throws `closure.undecided`, naming the bookings, or `occupancy.slot-taken` when somebody was faster. */
  async run(
    tx: Tx,
    request: ClosureRequest,
    targets: readonly ClosureTarget[],
    operationId: string,
  ): Promise<ClosureResult> {
    const sorted = await this.hits.locked(tx, targets);
    const decided = await this.decide(request, sorted, tx.now);
    for (const { closureId: id, facility, isWhole, roomIds, range } of targets)
      this.closures.insert(tx, {
        ...request,
        id,
        operationId,
        facilityId: facility.id,
        isWhole,
        roomIds,
        ...range,
      });
    const takings = [...closings(request, targets, sorted), ...decided.flatMap(moving)];
    await this.occupancies.exchange(tx, sorted.givenBack, takings);
    // What is cancelled goes first, so that whoever moves finds the chairs and the quiet it leaves.
    const inOrder = [...decided.filter(({ to }) => !to), ...decided.filter(({ to }) => to)];
    const outcomes = await this.treatAll(tx, request, inOrder);
    for (const booking of sorted.waiting) await this.endChange.run(tx, booking);
    this.closures.recordOutcomes(tx, outcomes);
    return resultOf(operationId, outcomes);
  }

  private async decide(
    { decisions, municipalityId }: ClosureRequest,
    { hits }: SortedHits,
    now: Date,
  ): Promise<DecidedHit[]> {
    const decisionOf = ({ id }: Booking): ClosureDecision | undefined =>
      decisions === 'cancel-all' ? { kind: 'cancel' } : decisions.get(id);
    const undecided = hits.filter(hit => hit.fate === 'decide' && !decisionOf(hit.booking));
    if (undecided.length > 0) throw closureErrors.undecided(undecided.map(({ booking }) => booking.id));
    return Promise.all(
      hits.map(async hit => {
        const decision = hit.fate === 'decide' ? decisionOf(hit.booking) : undefined;
        const to = decision?.kind === 'move' ? await this.placeFor(hit.booking, decision, now) : null;
        if (to && to.room.municipalityId !== municipalityId)
          throw closureErrors.alternativeTaken([hit.booking.id]);
        return { ...hit, to };
      }),
    );
  }

  /** A place that has gone, or that never suited, is as good as taken. */
  private async placeFor(
    booking: Booking,
    { roomId, choice }: Extract<ClosureDecision, { kind: 'move' }>,
    now: Date,
  ): Promise<SlotInRoom> {
    const room = (await this.catalogue.current()).rooms.get(roomId);
    const slot = room && slotFor(calendarWithoutReception(room), choice, booking.useFacts, now);
    if (slot?.kind !== 'slot' || !room || room.capacity < (booking.people ?? 1))
      throw closureErrors.alternativeTaken([booking.id]);
    return { room, slot };
  }

  private async treatAll(
    tx: Tx,
    { words, wordsEn, cause }: ClosureRequest,
    decided: readonly DecidedHit[],
  ): Promise<ClosureOutcome[]> {
    const outcomes: ClosureOutcome[] = [];
    for (let from = 0; from < decided.length; from += SIDE_BY_SIDE) {
      const group = decided.slice(from, from + SIDE_BY_SIDE).map(hit =>
        this.treat.run(tx, hit, {
          closureId: hit.target.closureId,
          words: { ja: words, en: wordsEn },
          cause,
        }),
      );
      outcomes.push(...(await Promise.all(group)));
    }
    return outcomes;
  }
}

/** The time of the closures, around what keeps its own. Closures of one request that overlap share theirs. */
function closings(
  { kind }: ClosureRequest,
  targets: readonly ClosureTarget[],
  { kept }: SortedHits,
): Taking[] {
  const taken = [...kept.map(({ partId, startsAt, endsAt }) => ({ partId, startsAt, endsAt }))];
  return targets.flatMap(({ closureId, partIds, range }) => {
    const gaps = gapsOf(range, partIds, taken);
    taken.push(...gaps);
    return gaps.map(({ partId, ...time }) => ({
      ...time,
      partIds: [partId],
      kind: occupancyKindOf(kind),
      sourceId: closureId,
    }));
  });
}

const moving = ({ booking, to }: DecidedHit): Taking[] =>
  to
    ? [
        {
          partIds: to.room.partIds,
          startsAt: to.slot.startsAt,
          endsAt: to.slot.occupiesUntil,
          kind: 'booking',
          sourceId: booking.id,
        },
      ]
    : [];

const resultOf = (operationId: string, outcomes: readonly ClosureOutcome[]): ClosureResult => {
  const count = (outcome: ClosureOutcome['outcome']) =>
    outcomes.filter(one => one.outcome === outcome).length;
  return {
    operationId,
    cancelled: count('cancelled'),
    moved: count('moved'),
    released: count('hold-released'),
    left: count('left-in-use'),
    refundYen: outcomes.reduce((sum, one) => sum + one.refundYen, 0),
  };
};

/**
 * 休館・保守点検・公用 and the switch for an emergency: takes the time, cancels or moves every booking in the way, all in one unit. Nothing is
 * saved as long as one of them is undecided.
 */
@Injectable()
export class CloseRooms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly hits: ClosureHits,
    private readonly declare: DeclareClosures,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `closure.undecided` and `closure.alternative-taken`, each naming bookings; a slip in the dates; `closure.words-missing`,
   * `closure.reason-missing`.
   */
  async run(request: ClosureRequest): Promise<ClosureResult> {
    if (request.words.trim() === '') throw closureErrors.wordsMissing();
    if (request.reason.trim() === '') throw closureErrors.reasonMissing();
    const earlier = await this.unitOfWork.earlierAnswer<ClosureResult>(request.idempotency);
    if (earlier) return earlier.result;
    const targets = await targetsOf(this.catalogue, request, this.clock.now());
    const operationId = newId();
    const { actor, idempotency } = request;
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.unitOfWork.run({ actor, verb: 'closure.declare', idempotency }, tx =>
          this.declare.run(tx, request, targets, operationId),
        );
      } catch (error) {
        if (request.decisions === 'cancel-all' && isTaken(error) && tries < MOST_TRIES) continue;
        throw await this.whoWasFaster(error, request, targets);
      }
    }
  }

  /** Somebody took time while this unit wanted it: a booking nobody has decided about, or the place that another was to move to. */
  private async whoWasFaster(
    error: unknown,
    { decisions }: ClosureRequest,
    targets: readonly ClosureTarget[],
  ): Promise<unknown> {
    if (!isTaken(error)) return error;
    const { hits } = await this.hits.seen(targets, this.clock.now());
    const undecided = hits
      .filter(({ fate }) => fate === 'decide')
      .map(({ booking }) => booking.id)
      .filter(id => decisions === 'cancel-all' || !decisions.has(id));
    return undecided.length > 0 ? closureErrors.undecided(undecided) : closureErrors.alternativeTaken([]);
  }
}
