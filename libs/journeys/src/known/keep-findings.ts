import { Catalogue } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import {
  type DigitalPerson,
  identityErrors,
  RecordIdentityCheck,
  RegisterApplicant,
} from '@kashikan/identity';
import { assuranceTerms, isAddressIn } from '@kashikan/identity/rules';
import { addMonths, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

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
    const towns = [...(await this.catalogue.current()).byId.values()];
    const zone = towns[0]?.municipality.timeZone ?? 'Asia/Tokyo';
    const checkedOn = localDateOf(tx.now, zone);
    if (!(await this.record.takeName(tx, accountId, person.name))) throw identityErrors.nameDiffers();
    const check = {
      accountId,
      municipalityId: null,
      method: 'digital-app',
      document: 'my-number-card',
    } as const;
    await this.record.run(tx, { ...check, checkedOn, validUntil: null });
    for (const { municipality } of towns) {
      const { id: municipalityId, applicantKinds, name, assurance } = municipality;
      const kind = applicantKinds.find(({ forResidents }) => forResidents);
      if (!kind || !isAddressIn(person.address, name)) continue;
      const validUntil = addMonths(checkedOn, assuranceTerms(assurance).validMonths);
      const reason = 'マイナンバーカードの住所';
      await this.register.run(tx, {
        accountId,
        municipalityId,
        kind: { code: kind.code, validUntil },
        reason,
      });
    }
  }
}
