import { Catalogue } from '@kashikan/catalogue';
import { type Tx, UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { ApplyTown, FileRefused, type ImportedTown, type RefusedFile, type TownToApply } from './apply-town';
import { DraftedImport } from './drafted-import';
import { parseMunicipalityFile } from './municipality-file';
import { finding } from './municipality-file/file-problem';
import type { HeldBackTable } from './municipality-file/hold-back-fees';

export interface FileToImport {
  /** Repeated in the problems. */
  readonly fileName: string;
  readonly text: string;
  /** The municipality of the member of staff who imports: a file that names another town is refused. */
  readonly onlyFor?: string;
  /** Does everything and takes it back, so that what is told is what would happen. */
  readonly isTrial?: boolean;
  /** Fee tables that differ from the released ones become drafts, and the rest is applied. */
  readonly draftsFees?: boolean;
}

/** What is done with a town, in the words of the audit record. */
export interface TownUnit extends TownToApply {
  readonly verb: 'municipality.import' | 'municipality.edit';
  readonly isTrial: boolean | undefined;
  /** Fee tables to keep as drafts. */
  readonly heldBack?: readonly HeldBackTable[];
  readonly also?: ((tx: Tx, town: ImportedTown) => Promise<void>) | undefined;
}

/** Leaves the unit of work so that nothing of a trial stays. */
class OnlyTried extends Error {
  constructor(readonly town: ImportedTown) {
    super('only tried');
  }
}

/** 施設データの取り込み: makes a municipality what its file says, whole or not at all. The same file twice changes nothing. */
@Injectable()
export class ImportMunicipality {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly applyTown: ApplyTown,
    private readonly draftedImport: DraftedImport,
  ) {}

  /** Problems are worded in Japanese and have line numbers. */
  async run(actor: Actor, given: FileToImport): Promise<ImportedTown | RefusedFile> {
    const { fileName, text, onlyFor, isTrial } = given;
    const parsed = parseMunicipalityFile(fileName, text);
    if (!parsed.ok) return parsed;
    const { id } = parsed.file.municipality;
    if (onlyFor !== undefined && onlyFor !== id)
      return { ok: false, problems: [parsed.problemAt(otherTown(id, onlyFor))] };
    const unit = { verb: 'municipality.import', note: fileName, isTrial } as const;
    if (!given.draftsFees) return this.inOneUnit(actor, { ...unit, parsed });
    const prepared = await this.draftedImport.prepared(parsed);
    if (!prepared.ok) return prepared;
    const { heldBack } = prepared;
    return this.inOneUnit(actor, { ...unit, parsed: prepared.parsed, heldBack });
  }

  /** For EditTown, which makes its file of the one that holds. */
  async inOneUnit(
    actor: Actor,
    { verb, isTrial, also, heldBack = [], ...town }: TownUnit,
  ): Promise<ImportedTown | RefusedFile> {
    try {
      const applied = await this.unitOfWork.run({ actor, verb }, async tx => {
        const applied = await this.applyTown.run(tx, town);
        const draftedFeeTables = await this.draftedImport.keep(tx, applied.municipalityId, heldBack);
        const done = { ...applied, draftedFeeTables };
        await also?.(tx, done);
        if (isTrial) throw new OnlyTried(done);
        return done;
      });
      if (applied.changes > 0) this.catalogue.forget();
      return applied;
    } catch (error) {
      if (error instanceof OnlyTried) return error.town;
      if (error instanceof FileRefused) return { ok: false, problems: error.problems };
      throw error;
    }
  }
}

const otherTown = (id: string, own: string) =>
  finding(['municipality', 'id'], 'import.other-municipality', { id, own });
