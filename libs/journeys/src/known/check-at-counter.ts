import { Catalogue } from '@kashikan/catalogue';
import { UnitOfWork } from '@kashikan/database';
import { RecordIdentityCheck } from '@kashikan/identity';
import { assuranceTerms, type IdentityDocument } from '@kashikan/identity/rules';
import { type Actor, addMonths, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

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
    const { validMonths } = assuranceTerms(municipality.assurance);
    const verb = document ? 'identity.check' : 'identity.end-check';
    await this.unitOfWork.run({ actor, verb }, tx => {
      const checkedOn = localDateOf(tx.now, municipality.timeZone);
      const validUntil = document ? addMonths(checkedOn, validMonths) : null;
      const check = { accountId, municipalityId, document, checkedOn, validUntil, isEnd: document === null };
      return this.record.run(tx, { ...check, method: 'counter-document' });
    });
  }
}
