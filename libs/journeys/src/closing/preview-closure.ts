import type { BookingInTheWay } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import { Clock } from '@kashikan/kernel';
import { PaymentView } from '@kashikan/payments';
import { refundForCause } from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import type { SlotInRoom } from '../slot-in-room';
import { ClosureAlternatives } from './closure-alternatives';
import { ClosureHits } from './closure-hits';
import type { WantedClosure } from './closure-request';
import { type ClosureTarget, targetsOf } from './closure-targets';
import { PriceOfMove } from './price-of-move';
import type { Fate } from './sort-hits';

/** Where a booking could go, and what comes back because it costs less there. */
export interface OfferedMove extends SlotInRoom {
  readonly refundYen: number;
}

export interface PreviewedHit {
  readonly booking: BookingInTheWay;
  readonly fate: Fate;
  /** What was paid and not yet given back. */
  readonly paidYen: number;
  /** What of it comes back with a cancellation. */
  readonly refundYen: number;
  readonly alternatives: readonly OfferedMove[];
}

export interface ClosurePreview {
  readonly targets: readonly ClosureTarget[];
  readonly hits: readonly PreviewedHit[];
}

/** 影響する予約: everything that a closure would hit, and what each choice would do. Nothing changes. */
@Injectable()
export class PreviewClosure {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly hits: ClosureHits,
    private readonly alternatives: ClosureAlternatives,
    private readonly payments: PaymentView,
    private readonly price: PriceOfMove,
    private readonly clock: Clock,
  ) {}

  /** `isPlain`: without alternatives, for the switch of an emergency. Throws like `targetsOf`. */
  async run(wanted: WantedClosure, { isPlain = false } = {}): Promise<ClosurePreview> {
    const now = this.clock.now();
    const targets = await targetsOf(this.catalogue, wanted, now);
    const { hits } = await this.hits.seen(targets, now);
    const paid = await this.payments.paidOf(hits.map(({ booking }) => booking.id));
    const places = isPlain ? new Map<string, SlotInRoom[]>() : await this.alternatives.of(targets, hits, now);
    return {
      targets,
      hits: await Promise.all(
        hits.map(async ({ booking, fate }) => {
          const paidYen = paid.get(booking.id) ?? 0;
          const offered = (places.get(booking.id) ?? []).map(place => this.offer(booking, place, paidYen));
          const { refundByCause: byCause } = booking;
          const refundYen = refundForCause(paidYen, byCause, wanted.cause);
          return { booking, fate, paidYen, refundYen, alternatives: await Promise.all(offered) };
        }),
      ),
    };
  }

  private async offer(booking: BookingInTheWay, place: SlotInRoom, paidYen: number): Promise<OfferedMove> {
    const { feeYen } = await this.price.of(booking, place);
    const less = (booking.feeYen ?? 0) - (feeYen ?? 0);
    return { ...place, refundYen: Math.min(Math.max(less, 0), paidYen) };
  }
}
