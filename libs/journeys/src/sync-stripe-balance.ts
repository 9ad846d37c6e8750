import { UnitOfWork } from '@kashikan/database';
import { type Actor, Clock } from '@kashikan/kernel';
import { StripeGateway } from '@kashikan/payments';
import { BalanceTransactionsStore } from '@kashikan/reconciliation';
import { Injectable } from '@nestjs/common';

const DAY_MS = 86_400_000;

/** Copies Stripe's own account of its balance, for comparison with the ledger. */
@Injectable()
export class SyncStripeBalance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stripe: StripeGateway,
    private readonly store: BalanceTransactionsStore,
    private readonly clock: Clock,
  ) {}

  /** Reads the movements from `from` on (without it, of the last two days); returns how many there are. */
  async run(actor: Actor, from?: Date): Promise<number> {
    const now = this.clock.now();
    const window = {
      from: from ?? new Date(now.getTime() - 2 * DAY_MS),
      until: new Date(now.getTime() + DAY_MS),
    };
    const entries = await this.stripe.listBalanceTransactions(window);
    return this.unitOfWork.run({ actor, verb: 'stripe-balance.read' }, tx =>
      this.store.save(tx, entries, now),
    );
  }
}
