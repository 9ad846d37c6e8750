import { WithdrawApproval } from '@kashikan/approvals';
import { type BookingChange, BookingChangesStore } from '@kashikan/bookings';
import type { ChangeEvent } from '@kashikan/bookings/rules';
import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { ChangeFee } from './change-fee';
import { ChangeTime } from './change-time';

/** A change that will not be made: its time is free, its difference is not owed, its case is closed, the booking stays as it is. */
@Injectable()
export class EndChange {
  constructor(
    private readonly changes: BookingChangesStore,
    private readonly time: ChangeTime,
    private readonly fee: ChangeFee,
    private readonly withdrawApproval: WithdrawApproval,
  ) {}

  /** The page on which its difference is paid is closed before. */
  async run(
    tx: Tx,
    change: BookingChange,
    event: Extract<ChangeEvent, 'lapse' | 'refuse' | 'withdraw'>,
    reason?: string,
  ): Promise<void> {
    await this.changes.fire(tx, change, event, reason === undefined ? {} : { reason });
    await this.time.giveBack(tx, change);
    if (change.state === 'awaiting-payment') await this.fee.reduce(tx, change, change.dueYen);
    if (change.state === 'awaiting-approval' && event !== 'refuse') {
      const { bookingId, municipalityId, id: changeId } = change;
      await this.withdrawApproval.run(tx, { bookingId, municipalityId, changeId });
    }
  }

  /** The booking itself ends or becomes another by the town's hand: whatever change waits is given up. */
  async withdrawOpen(tx: Tx, bookingId: string): Promise<void> {
    const open = (await this.changes.ofBooking(tx, bookingId)).find(change => change.endedAt === null);
    if (open?.kind === 'change') await this.run(tx, open, 'withdraw');
  }
}
