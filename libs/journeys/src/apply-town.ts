import { PostHoldersStore } from '@kashikan/approvals';
import { emptySteps, routeTerms } from '@kashikan/approvals/rules';
import { bookingsAhead } from '@kashikan/bookings';
import {
  catalogueErrors,
  currentTownFile,
  keepTownFile,
  lockTown,
  MoveCatalogueOn,
  type SavedTown,
  SaveTown,
} from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { type PlannedKey, RegisterKeys } from '@kashikan/keys';
import { type NewFeeTable, SaveFeeTables } from '@kashikan/pricing';
import type { CancellationLadder } from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import type { FileProblem, MunicipalityFile, ParsedFile } from './municipality-file';
import { finding } from './municipality-file/file-problem';
import { plain, toFeeTable } from './municipality-file/to-fee-table';
import { toTownPlan } from './municipality-file/to-town-plan';
import { isSame, toDocument, toKept } from './municipality-file/town-document';
import { RefitNoise } from './refit-noise';

export interface ImportedTown {
  readonly ok: true;
  readonly municipalityId: string;
  /** Rows written; 0 when everything was as the file says already. */
  readonly changes: number;
  /** Of the file as it is now kept. */
  readonly version: number;
  readonly newFeeTables: readonly NewFeeTable[];
  /** Fee tables of the file that wait for a second person to release them. */
  readonly draftedFeeTables: readonly DraftedFeeTable[];
  /** Rooms that the file no longer names. */
  readonly hiddenRooms: readonly string[];
}

export interface DraftedFeeTable {
  readonly name: string;
  readonly effectiveFrom: LocalDate;
}

export interface RefusedFile {
  readonly ok: false;
  readonly problems: readonly FileProblem[];
}

export type GoodFile = Extract<ParsedFile, { ok: true }>;

export interface TownToApply {
  readonly parsed: GoodFile;
  readonly note: string;
  /** Only when this version still holds; any when missing. */
  readonly from?: number;
}

/** Leaves the unit of work so that nothing of the file stays. */
export class FileRefused extends Error {
  constructor(readonly problems: readonly FileProblem[]) {
    super('the file was refused');
  }
}

/** Makes a municipality what a checked file says and keeps the file, in the caller's unit. */
@Injectable()
export class ApplyTown {
  constructor(
    private readonly saveTown: SaveTown,
    private readonly moveCatalogueOn: MoveCatalogueOn,
    private readonly saveFeeTables: SaveFeeTables,
    private readonly registerKeys: RegisterKeys,
    private readonly refitNoise: RefitNoise,
    private readonly posts: PostHoldersStore,
  ) {}

  async run(tx: Tx, { parsed, note, from }: TownToApply): Promise<ImportedTown> {
    const { file } = parsed;
    const municipalityId = file.municipality.id;
    await lockTown(tx, municipalityId);
    const current = await currentTownFile(tx, municipalityId);
    if (from !== undefined && from !== current?.version) throw catalogueErrors.changedMeanwhile();
    const saved = await this.saveTown.run(tx, toTownPlan(file), bookingsAhead);
    if (saved.roomsInUse.length > 0) throw new FileRefused(inUse(parsed, saved));
    if (current && !isSame(toDocument(current.document).approval, plain(file.approval)))
      await this.mustBeSomebody(tx, parsed);
    if (saved.haveZonesChanged) await this.refitNoise.run(tx, municipalityId);
    const { written, newFeeTables } = await this.writeRules(tx, file, saved);
    const document = toKept(parsed.content, file);
    const isKept = current !== undefined && isSame(current.document, document);
    const version = isKept
      ? current.version
      : await keepTownFile(tx, { municipalityId, from: current?.version ?? 0, document, note });
    const changes = saved.changes + written + (isKept ? 0 : 1);
    if (changes > 0) await this.moveCatalogueOn.run(tx, municipalityId);
    return {
      ok: true,
      municipalityId,
      changes,
      version,
      newFeeTables,
      draftedFeeTables: [],
      hiddenRooms: saved.hiddenRooms,
    };
  }

  /** A route is refused while a step of it has nobody in it. Of a town's first file it is not asked: its staff come after it. */
  private async mustBeSomebody(tx: Tx, { file, problemAt }: GoodFile): Promise<void> {
    const { approval, facilities, municipality } = file;
    const holders = await this.posts.reach(tx, municipality.id);
    const codes = facilities.map(({ code }) => code);
    const empty = emptySteps(routeTerms(approval), holders, codes);
    if (empty.length === 0) return;
    const name = (list: readonly { code: string; name: string }[], code: string) =>
      list.find(one => one.code === code)?.name ?? code;
    const problems = empty.map(({ route, step, post, facility }) => {
      const index = approval.routes.findIndex(({ code }) => code === route);
      const steps = approval.routes[index]?.steps ?? [];
      const at = steps.findIndex(({ code }) => code === step);
      return problemAt(
        finding(['approval', 'routes', index, 'steps', at, 'post'], 'import.route-nobody', {
          route: name(approval.routes, route),
          step: name(steps, step),
          post: name(approval.posts, post),
          facility: name(facilities, facility),
        }),
      );
    });
    throw new FileRefused(problems);
  }

  private async writeRules(tx: Tx, file: MunicipalityFile, saved: SavedTown) {
    const { id } = file.municipality;
    const tables = file.facilities.flatMap(facility =>
      facility.feeTables.map(table => toFeeTable(table, facility)),
    );
    const newFeeTables = await this.saveFeeTables.saveTables(tx, id, tables);
    const ladders = plain<CancellationLadder[]>(file.cancellationTerms);
    const changedLadders = await this.saveFeeTables.saveLadders(tx, id, ladders);
    const changedKeys = await this.registerKeys.run(tx, keysOf(file, saved));
    return { newFeeTables, written: newFeeTables.length + changedLadders + changedKeys };
  }
}

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
