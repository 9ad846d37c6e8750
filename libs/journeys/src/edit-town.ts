import { catalogueErrors, currentTownFile, type KeptTownFile } from '@kashikan/catalogue';
import { Database, type Tx } from '@kashikan/database';
import { formatDate, translate } from '@kashikan/i18n';
import { type Actor, localDateOf } from '@kashikan/kernel';
import { pricingErrors } from '@kashikan/pricing';
import { Injectable } from '@nestjs/common';
import type { ImportedTown, RefusedFile } from './apply-town';
import { ImportMunicipality } from './import-municipality';
import { type FeeTableForm, parseMunicipalityFile } from './municipality-file';
import { keepsOtherFees } from './municipality-file/keeps-other-fees';
import { type TownDocument, toDocument } from './municipality-file/town-document';
import { writeYaml } from './municipality-file/write-yaml';

export interface TownEdit {
  readonly municipalityId: string;
  /** The version that the person saw. */
  readonly version: number;
  /** What is edited, in a few words for the history: 「第1会議室」. */
  readonly note: string;
  /** Changes the document in place; it is a copy. */
  readonly edit: (document: TownDocument) => void;
  /** The fee table that a second person releases with this edit; no other edit may change what the tables say. */
  readonly releases?: FeeTableForm;
  /** Done in the same unit, once the town is as edited; what it throws takes back everything. */
  readonly also?: (tx: Tx, town: ImportedTown) => Promise<void>;
  /** Does everything and takes it back, so that what is told is what would happen. */
  readonly isTrial?: boolean;
}

/**
 * The one writer behind every page on which staff set up their town. A page changes a section of the town's file; the file's own
 * checks say what is wrong with it, and the importer makes the town what it says, whole or not at all.
 */
@Injectable()
export class EditTown {
  constructor(
    private readonly database: Database,
    private readonly importMunicipality: ImportMunicipality,
  ) {}

  /** The file that holds, complete with defaults and free to be changed. Throws `town.file-missing`. */
  async read(municipalityId: string): Promise<{ document: TownDocument; version: number }> {
    const { document, version } = await this.current(municipalityId);
    return { document: toDocument(document), version };
  }

  /** The file that holds, as YAML to keep or to edit by hand. Throws `town.file-missing`. */
  async file(municipalityId: string): Promise<{ text: string; version: number }> {
    const { document, version, savedAt } = await this.current(municipalityId);
    const { name, timeZone } = toDocument(document).municipality;
    const date = formatDate('ja', localDateOf(savedAt, timeZone), 'year');
    const header = translate('ja', 'import.file-header', { name, version, date });
    return { text: writeYaml(document, header), version };
  }

  /**
   * Throws `town.changed-meanwhile` when somebody was faster. What is wrong comes back with its path in the document
   * (`facilities[0].rooms[2].capacity`), so that a page can show it beside the field; nothing is changed then. Throws
   * `pricing.release-needed` when the edit changes a fee table that it does not release.
   */
  async run(actor: Actor, wanted: TownEdit): Promise<ImportedTown | RefusedFile> {
    const { municipalityId, version, note, isTrial } = wanted;
    const kept = await this.current(municipalityId);
    if (kept.version !== version) throw catalogueErrors.changedMeanwhile();
    const document = toDocument(kept.document);
    wanted.edit(document);
    if (!keepsOtherFees(toDocument(kept.document), document, wanted.releases))
      throw pricingErrors.releaseNeeded();
    const parsed = parseMunicipalityFile(document.municipality.name, writeYaml(document, ''));
    if (!parsed.ok) return parsed;
    if (parsed.file.municipality.id !== municipalityId) throw new Error('an edit may not rename its town');
    const { also } = wanted;
    const unit = { verb: 'municipality.edit', parsed, note, from: version, isTrial, also } as const;
    return this.importMunicipality.inOneUnit(actor, unit);
  }

  private async current(municipalityId: string): Promise<KeptTownFile> {
    const kept = await currentTownFile(this.database, municipalityId);
    if (!kept) throw catalogueErrors.fileMissing();
    return kept;
  }
}
