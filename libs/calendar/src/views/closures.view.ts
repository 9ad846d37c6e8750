import { Database } from '@kashikan/database';
import { isId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { Closure, ClosureOutcome, ClosureWords, PlaceInTime } from '../closure';
import { closureErrors } from '../closures.errors';
import { closureColumns } from '../store/closure-columns';

/** A closure with the name of who declared it and who lifted it. */
export interface ShownClosure extends Closure {
  readonly declaredByName: string | null;
  readonly liftedByName: string | null;
}

const select = `
  SELECT ${closureColumns}, d.name AS "declaredByName", l.name AS "liftedByName" FROM closures c
    LEFT JOIN staff d ON d.id::text = c.declared_by LEFT JOIN staff l ON l.id::text = c.lifted_by`;

@Injectable()
export class ClosureView {
  constructor(private readonly database: Database) {}

  /** Throws `closure.unknown`, also for another town's. */
  async byId(id: string, municipalityId: string): Promise<ShownClosure> {
    const found = isId(id)
      ? await this.database.row<ShownClosure>(`${select} WHERE c.id = $1 AND c.municipality_id = $2`, [
          id,
          municipalityId,
        ])
      : undefined;
    if (!found) throw closureErrors.unknown();
    return found;
  }

  /** Closures that were declared together. Throws `closure.unknown`. */
  async ofOperation(operationId: string, municipalityId: string): Promise<ShownClosure[]> {
    const found = isId(operationId)
      ? await this.database.rows<ShownClosure>(
          `${select} WHERE c.operation_id = $1 AND c.municipality_id = $2 ORDER BY c.starts_at, c.facility_id`,
          [operationId, municipalityId],
        )
      : [];
    if (found.length === 0) throw closureErrors.unknown();
    return found;
  }

  /** Closures that stand in a time, by their start; `facilities` null is the whole town. */
  ofTown(
    municipalityId: string,
    facilities: readonly string[] | null,
    range: { readonly startsAt: Date; readonly endsAt: Date },
  ): Promise<ShownClosure[]> {
    return this.database.rows<ShownClosure>(
      `${select} WHERE c.municipality_id = $1 AND ($2::uuid[] IS NULL OR c.facility_id = ANY ($2)) AND c.state = 'standing'
          AND c.starts_at < $4 AND c.ends_at > $3 ORDER BY c.starts_at, c.id LIMIT 500`,
      [municipalityId, facilities, range.startsAt, range.endsAt],
    );
  }

  /** Ids of closures that stand at a moment or later. */
  async standing(at: Date): Promise<{ id: string; municipalityId: string }[]> {
    return this.database.rows(
      `SELECT id, municipality_id AS "municipalityId" FROM closures WHERE state = 'standing' AND ends_at > $1 ORDER BY starts_at`,
      [at],
    );
  }

  /** What residents read for each of these closures; an id that is no closure's is left out. */
  async wordsOf(ids: readonly string[]): Promise<ReadonlyMap<string, ClosureWords>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.rows<{ id: string; ja: string; en: string | null }>(
      'SELECT id, words AS ja, words_en AS en FROM closures WHERE id = ANY ($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, ja, en }) => [id, { ja, en }]));
  }

  /** What became of the bookings in the way. */
  async outcomes(closureIds: readonly string[]): Promise<ClosureOutcome[]> {
    const rows = await this.database.rows<ClosureOutcome>(
      `SELECT closure_id AS "closureId", booking_id AS "bookingId", outcome, paid_yen AS "paidYen", refund_yen AS "refundYen",
              old_place AS "oldPlace", new_place AS "newPlace"
         FROM closure_outcomes WHERE closure_id = ANY ($1::uuid[]) ORDER BY old_place ->> 'startsAt', booking_id`,
      [closureIds],
    );
    return rows.map(row => ({
      ...row,
      oldPlace: placeOf(row.oldPlace),
      newPlace: row.newPlace && placeOf(row.newPlace),
    }));
  }
}

/** JSON keeps instants as text. */
const placeOf = ({ roomId, startsAt, endsAt }: PlaceInTime): PlaceInTime => ({
  roomId,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});
