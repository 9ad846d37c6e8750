import { type Booking, BookingChangesStore } from '@kashikan/bookings';
import type { Tx } from '@kashikan/database';
import { Jobs } from '@kashikan/jobs';
import { Injectable } from '@nestjs/common';
import { ChangeLetters } from '../changes/change-letters';
import { EndChange } from '../changes/end-change';
import { closePaymentTask } from '../tasks';

/** A change that waits for a time that now closes: it ends and its applicant is told; the booking, which is elsewhere, stays. */
@Injectable()
export class EndChangeInTheWay {
  constructor(
    private readonly changes: BookingChangesStore,
    private readonly endChange: EndChange,
    private readonly letters: ChangeLetters,
    private readonly jobs: Jobs,
  ) {}

  async run(tx: Tx, { id: bookingId }: Booking): Promise<void> {
    const open = (await this.changes.ofBooking(tx, bookingId)).find(change => change.endedAt === null);
    if (open?.kind !== 'change') return;
    await this.endChange.run(tx, open, 'withdraw');
    await this.letters.ended(tx, open, 'closed');
    // Whoever is on the page of its difference is stopped after the commit; money that still comes goes back.
    await this.jobs.enqueue(tx, closePaymentTask, { bookingId });
  }
}
