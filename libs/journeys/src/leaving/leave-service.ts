import { Database, UnitOfWork } from '@kashikan/database';
import { CloseAccount, identityErrors } from '@kashikan/identity';
import { Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { BesideLeaving, type Leaving } from './beside-leaving';
import { type LeavingObstacle, leavingObstacles } from './leaving-obstacles';

/** 退会: a person closes their account. What they hold and wait for is given back first, so that others see it free. */
@Injectable()
export class LeaveService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    private readonly closeAccount: CloseAccount,
    private readonly beside: BesideLeaving,
  ) {}

  obstacles(accountId: string): Promise<LeavingObstacle[]> {
    return leavingObstacles(this.database, accountId, this.clock.now());
  }

  /** Throws `identity.account-busy` while something is to be settled; then nothing has ended. */
  async run(leaving: Leaving): Promise<void> {
    const { actor, accountId } = leaving;
    if ((await this.obstacles(accountId)).length > 0) throw identityErrors.accountBusy();
    await this.beside.giveBack(actor, accountId);
    await this.units.run({ actor, verb: 'resident.leave' }, async tx => {
      const leaver = await this.closeAccount.lock(tx, accountId);
      if ((await leavingObstacles(tx, accountId, tx.now)).length > 0) throw identityErrors.accountBusy();
      await this.beside.endTies(tx, accountId, leaver.email);
      await this.closeAccount.run(tx, accountId, leaver);
      this.beside.tell(tx, leaving, leaver);
    });
  }
}
