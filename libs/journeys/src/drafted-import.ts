import { currentTownFile, facilityIdOf } from '@kashikan/catalogue';
import { Database, type Tx } from '@kashikan/database';
import { FeeDraftsStore } from '@kashikan/pricing';
import { Injectable } from '@nestjs/common';
import type { DraftedFeeTable, GoodFile } from './apply-town';
import type { FileProblem } from './municipality-file';
import { type HeldBackTable, holdBackFees } from './municipality-file/hold-back-fees';
import { toDocument } from './municipality-file/town-document';

export type ImportWithDrafts =
  | { readonly ok: true; readonly parsed: GoodFile; readonly heldBack: readonly HeldBackTable[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** What a file imported by a member of staff says about fees becomes drafts: one person alone never changes a price. */
@Injectable()
export class DraftedImport {
  constructor(
    private readonly database: Database,
    private readonly drafts: FeeDraftsStore,
  ) {}

  async prepared(parsed: GoodFile): Promise<ImportWithDrafts> {
    const kept = await currentTownFile(this.database, parsed.file.municipality.id);
    const { problems, ...rest } = holdBackFees(parsed, kept && toDocument(kept.document));
    return problems.length > 0
      ? { ok: false, problems: problems.map(parsed.problemAt) }
      : { ok: true, parsed: rest.parsed, heldBack: rest.heldBack };
  }

  /** In the unit that applies the rest; a draft of the same table that is still open gives way. */
  async keep(tx: Tx, municipalityId: string, tables: readonly HeldBackTable[]): Promise<DraftedFeeTable[]> {
    const drafted: DraftedFeeTable[] = [];
    for (const { facility, body } of tables) {
      const facilityId = await facilityIdOf(tx, municipalityId, facility);
      const { code, effectiveFrom, name } = body;
      const earlier = await this.drafts.open(tx, { municipalityId, code, effectiveFrom });
      if (earlier && JSON.stringify(earlier.body) === JSON.stringify(body)) continue;
      if (earlier) await this.drafts.fire(tx, earlier, { event: 'withdraw' });
      await this.drafts.insert(tx, { municipalityId, facilityId, code, effectiveFrom, body });
      drafted.push({ name, effectiveFrom });
    }
    return drafted;
  }
}
