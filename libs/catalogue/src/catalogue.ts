import { Database } from '@kashikan/database';
import { Clock, isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { catalogueErrors } from './catalogue.errors';
import type { Facility, Room, Town, Towns } from './town';
import { readTowns } from './views/read-towns';

/** How long a copy may go unchecked: a change in the catalogue reaches every process within this time. */
const CHECK_EVERY_MS = 1_000;

/** The catalogue, kept in memory and read anew when its version has moved on. */
@Injectable()
export class Catalogue {
  private towns: Promise<Towns> | undefined;
  private checkedAt = 0;

  constructor(
    private readonly connection: DataSource,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The present catalogue; the same object until something changes, so it can key other copies in memory. */
  async current(): Promise<Towns> {
    const now = this.clock.now().getTime();
    if (!this.towns || Math.abs(now - this.checkedAt) >= CHECK_EVERY_MS) {
      this.checkedAt = now;
      this.towns = this.refreshed(this.towns);
      this.towns.catch(() => {
        this.towns = undefined;
      });
    }
    return this.towns;
  }

  /** Forgets the copy, for the process that has just changed the catalogue. */
  forget(): void {
    this.towns = undefined;
  }

  async municipality(id: string): Promise<Town> {
    const town = (await this.current()).byId.get(id);
    if (!town) throw catalogueErrors.municipalityUnknown();
    return town;
  }

  /** A facility by its id; with a municipality, another town's facility is as unknown as none. */
  async facility(id: string, municipalityId?: string): Promise<Facility> {
    const facility = isId(id) ? (await this.current()).facilities.get(id) : undefined;
    if (!facility || (municipalityId && facility.municipalityId !== municipalityId))
      throw catalogueErrors.facilityUnknown();
    return facility;
  }

  /** A room that residents may see. Hidden rooms are unknown to them. */
  async room(id: string): Promise<Room> {
    const room = isId(id) ? (await this.current()).rooms.get(id) : undefined;
    if (!room || room.publication === 'hidden') throw catalogueErrors.roomUnknown();
    return room;
  }

  private async refreshed(earlier: Promise<Towns> | undefined): Promise<Towns> {
    const [row] = await this.database.rows<{ version: number }>(
      'SELECT coalesce(sum(version), 0)::bigint AS version FROM catalogue_versions',
    );
    const version = row?.version ?? 0;
    const known = await earlier;
    return known?.version === version ? known : readTowns(this.connection.manager, version);
  }
}
