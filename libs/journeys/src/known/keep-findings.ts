import { Catalogue } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import {
  type DigitalPerson,
  identityErrors,
  RecordIdentityCheck,
  RegisterApplicant,
} from '@kashikan/identity';
import { isAddressIn } from '@kashikan/identity/rules';
import { Injectable } from '@nestjs/common';
import { checkPeriod } from './check-period';

/** What the card says about somebody: who they are, everywhere; and that they live in a municipality which wants to know. */
@Injectable()
export class KeepFindings {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly record: RecordIdentityCheck,
    private readonly register: RegisterApplicant,
  ) {}

  /** Throws `identity.name-differs` when the account says another name than the card. */
  async run(tx: Tx, accountId: string, person: DigitalPerson): Promise<void> {
    if (!(await this.record.takeName(tx, accountId, person.name))) throw identityErrors.nameDiffers();
    await this.record.onceByCard(tx, accountId);
    for (const { municipality } of (await this.catalogue.current()).byId.values()) {
      const kind = municipality.applicantKinds.find(({ forResidents }) => forResidents);
      if (!kind || !isAddressIn(person.address, municipality.name)) continue;
      const { checkedOn, validUntil } = checkPeriod(municipality, tx.now);
      await this.register.unlessStanding(tx, checkedOn, {
        accountId,
        municipalityId: municipality.id,
        kind: { code: kind.code, validUntil },
        reason: 'マイナンバーカードの住所',
      });
    }
  }
}
