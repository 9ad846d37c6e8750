import { bookingsAhead } from '@kashikan/bookings';
import { Catalogue, MoveCatalogueOn, type SavedTown, SaveTown } from '@kashikan/catalogue';
import { type Tx, UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { type PlannedKey, RegisterKeys } from '@kashikan/keys';
import { type NewFeeTable, SaveFeeTables } from '@kashikan/pricing';
import type { CancellationLadder } from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import {
  type FileProblem,
  type MunicipalityFile,
  type ParsedFile,
  parseMunicipalityFile,
} from './municipality-file';
import { finding } from './municipality-file/file-problem';
import { plain, toFeeTable } from './municipality-file/to-fee-table';
import { toTownPlan } from './municipality-file/to-town-plan';

export interface ImportedTown {
  readonly ok: true;
  readonly municipalityId: string;
  /** Rows written; 0 when everything was as the file says already. */
  readonly changes: number;
  readonly newFeeTables: readonly NewFeeTable[];
  /** Rooms that the file no longer names. */
  readonly hiddenRooms: readonly string[];
}

export interface RefusedFile {
  readonly ok: false;
  readonly problems: readonly FileProblem[];
}

type GoodFile = Extract<ParsedFile, { ok: true }>;

export interface FileToImport {
  /** Repeated in the problems. */
  readonly fileName: string;
  readonly text: string;
  /** The municipality of the member of staff who imports: a file that names another town is refused. */
  readonly onlyFor?: string;
  /** Does everything and takes it back, so that what is told is what would happen. */
  readonly isTrial?: boolean;
}

/** Leaves the unit of work so that nothing of a trial stays. */
class OnlyTried extends Error {
  constructor(readonly town: ImportedTown) {
    super('only tried');
  }
}

/** Leaves the unit of work so that nothing of the file stays. */
class FileRefused extends Error {
  constructor(readonly problems: readonly FileProblem[]) {
    super('the file was refused');
  }
}

/** 施設データの取り込み: makes a municipality what its file says, whole or not at all. The same file twice changes nothing. */
@Injectable()
export class ImportMunicipality {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly saveTown: SaveTown,
    private readonly moveCatalogueOn: MoveCatalogueOn,
    private readonly saveFeeTables: SaveFeeTables,
    private readonly registerKeys: RegisterKeys,
  ) {}

  /** Problems are worded in Japanese and have line numbers. */
  async run(actor: Actor, given: FileToImport): Promise<ImportedTown | RefusedFile> {
    const { fileName, text, onlyFor, isTrial } = given;
    const parsed = parseMunicipalityFile(fileName, text);
    if (!parsed.ok) return parsed;
    const { id } = parsed.file.municipality;
    if (onlyFor !== undefined && onlyFor !== id)
      return { ok: false, problems: [parsed.problemAt(otherTown(id, onlyFor))] };
    try {
      const town = await this.unitOfWork.run({ actor, verb: 'municipality.import' }, async tx => {
        const applied = await this.apply(tx, parsed);
        if (isTrial) throw new OnlyTried(applied);
        return applied;
      });
      if (town.changes > 0) this.catalogue.forget();
      return town;
    } catch (error) {
      if (error instanceof OnlyTried) return error.town;
      if (error instanceof FileRefused) return { ok: false, problems: error.problems };
      throw error;
    }
  }

  private async apply(tx: Tx, parsed: GoodFile): Promise<ImportedTown> {
    const { file } = parsed;
    const municipalityId = file.municipality.id;
    const saved = await this.saveTown.run(tx, toTownPlan(file), bookingsAhead);
    if (saved.roomsInUse.length > 0) throw new FileRefused(inUse(parsed, saved));
    const tables = file.facilities.flatMap(facility =>
      facility.feeTables.map(table => toFeeTable(table, facility)),
    );
    const newFeeTables = await this.saveFeeTables.saveTables(tx, municipalityId, tables);
    const ladders = plain<CancellationLadder[]>(file.cancellationTerms);
    const changedLadders = await this.saveFeeTables.saveLadders(tx, municipalityId, ladders);
    const changedKeys = await this.registerKeys.run(tx, keysOf(file, saved));
    const changes = saved.changes + newFeeTables.length + changedLadders + changedKeys;
    if (changes > 0) await this.moveCatalogueOn.run(tx, municipalityId);
    return { ok: true, municipalityId, changes, newFeeTables, hiddenRooms: saved.hiddenRooms };
  }
}

const otherTown = (id: string, own: string) =>
  finding(['municipality', 'id'], 'import.other-municipality', { id, own });

const inUse = ({ file, problemAt }: GoodFile, { roomsInUse }: SavedTown): FileProblem[] =>
  roomsInUse.map(({ facility, room, bookings }) => {
    const name = file.facilities[facility]?.rooms[room]?.name ?? '';
    const path = ['facilities', facility, 'rooms', room, 'parts'];
    return problemAt(finding(path, 'import.parts-in-use', { room: name, count: bookings }));
  });

const keysOf = (file: MunicipalityFile, { facilityIds, roomIds }: SavedTown): PlannedKey[] =>
  file.facilities.flatMap(({ code, keys }) =>
    keys.map(({ tag, name, rooms }) => ({
      facilityId: facilityIds.get(code) ?? '',
      tag,
      name,
      roomIds: rooms.flatMap(room => roomIds.get(`${code}/${room}`) ?? []),
    })),
  );
