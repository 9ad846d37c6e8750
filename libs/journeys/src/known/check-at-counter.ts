import { Catalogue } from '@kashikan/catalogue';
import { UnitOfWork } from '@kashikan/database';
import { RecordIdentityCheck } from '@kashikan/identity';
import type { IdentityDocument } from '@kashikan/identity/rules';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { checkPeriod } from './check-period';

export interface CounterCheck {
  readonly actor: Actor;
  readonly accountId: string;
  readonly municipalityId: string;
  /** Null takes every earlier check back. */
  readonly document: IdentityDocument | null;
}

/** 窓口での本人確認: a clerk has seen the document; nothing of it is kept but its kind. */
@Injectable()
export class CheckAtCounter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly record: RecordIdentityCheck,
    private readonly catalogue: Catalogue,
  ) {}

  /** Throws `identity.account-unknown`. */
  async run({ actor, accountId, municipalityId, document }: CounterCheck): Promise<void> {
    const { municipality } = await this.catalogue.municipality(municipalityId);
    const verb = document ? 'identity.check' : 'identity.end-check';
    await this.unitOfWork.run({ actor, verb }, tx => {
      const period = checkPeriod(municipality, tx.now);
      const check = { accountId, municipalityId, document, method: 'counter-document', ...period } as const;
      return this.record.run(tx, document ? check : { ...check, validUntil: null, isEnd: true });
    });
  }
}
