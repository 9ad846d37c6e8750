import { refusedBy, type Tx } from '@kashikan/database';
import { isId, type LocalDate, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { groupErrors } from '../groups.errors';
import { nextRegistrationState, type RegistrationEvent, type RegistrationState } from '../rules';

/** What is asked for. */
export interface WantedRegistration {
  readonly kindCode: string;
  readonly rosterId: string;
  readonly wantedFacilities: readonly string[];
  /** 減免団体登録 together with it: the code of the reduction, and why. */
  readonly wantedReduction: string | null;
  readonly reductionReason: string | null;
  readonly locale: 'ja' | 'en';
}

export interface GroupRegistration extends WantedRegistration {
  readonly id: string;
  readonly groupId: string;
  readonly municipalityId: string;
  readonly state: RegistrationState;
  readonly renews: string | null;
  readonly appliedAt: Date;
  readonly validUntil: LocalDate | null;
  readonly approvedAt: Date | null;
}

export const registrationColumns = `r.id, r.group_id AS "groupId", r.municipality_id AS "municipalityId", r.state, r.kind_code AS "kindCode",
  r.roster_id AS "rosterId", r.wanted_facilities AS "wantedFacilities", r.wanted_reduction AS "wantedReduction",
  r.reduction_reason AS "reductionReason", r.locale, r.renews, r.applied_at AS "appliedAt",
  to_char(r.valid_until, 'YYYY-MM-DD') AS "validUntil", r.approved_at AS "approvedAt"`;

export interface Turn {
  readonly reason?: string;
  /** The article of a refusal. */
  readonly article?: string;
  /** Of an approval. */
  readonly validUntil?: LocalDate;
}

/** 団体登録. The caller has locked the group, or the registration. */
@Injectable()
export class RegistrationsStore {
  /** Throws `group.applied-already` when an application of the group is open in the municipality. */
  async apply(
    tx: Tx,
    place: { readonly groupId: string; readonly municipalityId: string; readonly renews: string | null },
    wanted: WantedRegistration,
  ): Promise<string> {
    const id = newId();
    const { groupId, municipalityId, renews } = place;
    await refusedBy(
      tx.rows(
        `INSERT INTO group_registrations (id, group_id, municipality_id, state, kind_code, roster_id, renews, wanted_facilities,
                                          wanted_reduction, reduction_reason, applied_by, applied_at, locale)
         VALUES ($1, $2, $3, 'applied', $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          id,
          groupId,
          municipalityId,
          wanted.kindCode,
          wanted.rosterId,
          renews,
          wanted.wantedFacilities,
          wanted.wantedReduction,
          wanted.reductionReason,
          tx.actor.id,
          tx.now,
          wanted.locale,
        ],
      ),
      { group_registrations_one_open: groupErrors.appliedAlready },
    );
    await this.record(tx, { id, municipalityId }, 'apply', null, 'applied', {});
    return id;
  }

  /** What was returned comes back as it is now. */
  async applyAgain(tx: Tx, registration: GroupRegistration, wanted: WantedRegistration): Promise<void> {
    await tx.change(
      `UPDATE group_registrations SET kind_code = $2, roster_id = $3, wanted_facilities = $4, wanted_reduction = $5,
              reduction_reason = $6, locale = $7 WHERE id = $1`,
      [
        registration.id,
        wanted.kindCode,
        wanted.rosterId,
        wanted.wantedFacilities,
        wanted.wantedReduction,
        wanted.reductionReason,
        wanted.locale,
      ],
    );
    await this.fire(tx, registration, 'apply-again');
  }

  /** Throws `group.registration-unknown` for another municipality's too. */
  async lock(tx: Tx, id: string, municipalityId?: string): Promise<GroupRegistration> {
    const found = isId(id)
      ? await tx.row<GroupRegistration>(
          `SELECT ${registrationColumns} FROM group_registrations r
            WHERE r.id = $1 AND ($2::text IS NULL OR r.municipality_id = $2) FOR UPDATE`,
          [id, municipalityId ?? null],
        )
      : undefined;
    if (!found) throw groupErrors.registrationUnknown();
    return found;
  }

  /** Of a group in a town, the newest first. */
  ofGroup(tx: Tx, groupId: string, municipalityId: string): Promise<GroupRegistration[]> {
    return tx.rows<GroupRegistration>(
      `SELECT ${registrationColumns} FROM group_registrations r
        WHERE r.group_id = $1 AND r.municipality_id = $2 ORDER BY r.applied_at DESC, r.id DESC`,
      [groupId, municipalityId],
    );
  }

  /** Moves a registration on by the table of states and writes who, when and why. Throws `group.changed-meanwhile`. */
  async fire(
    tx: Tx,
    registration: Pick<GroupRegistration, 'id' | 'state' | 'municipalityId'>,
    event: RegistrationEvent,
    turn: Turn = {},
  ): Promise<RegistrationState> {
    const { id, state } = registration;
    const to = nextRegistrationState(state, event, tx.actor.kind);
    if (!to) throw groupErrors.changedMeanwhile(state);
    const moved = await tx.change(
      `UPDATE group_registrations SET state = $3, valid_until = coalesce($4, valid_until),
              approved_at = CASE WHEN $3 = 'approved' THEN $5 ELSE approved_at END
        WHERE id = $1 AND state = $2`,
      [id, state, to, turn.validUntil ?? null, tx.now],
    );
    if (moved === 0) throw groupErrors.changedMeanwhile('');
    await this.record(tx, registration, event, state, to, turn);
    return to;
  }

  /** 施設利用許可 as it is from now on, all of them. */
  async permit(
    tx: Tx,
    registration: Pick<GroupRegistration, 'id' | 'municipalityId'>,
    facilityIds: readonly string[],
  ): Promise<void> {
    await tx.change(
      'DELETE FROM group_facility_permissions WHERE registration_id = $1 AND NOT facility_id = ANY ($2::uuid[])',
      [registration.id, facilityIds],
    );
    await tx.rows(
      `INSERT INTO group_facility_permissions (registration_id, facility_id, granted_by, granted_at)
       SELECT $1, f, $3, $4 FROM unnest($2::uuid[]) AS f ON CONFLICT DO NOTHING`,
      [registration.id, facilityIds, tx.actor.id, tx.now],
    );
    tx.touch(
      'group-registration',
      registration.id,
      { event: 'permit', facilities: facilityIds },
      registration.municipalityId,
    );
  }

  async markReminded(tx: Tx, id: string): Promise<void> {
    await tx.change('UPDATE group_registrations SET reminded_at = $2 WHERE id = $1', [id, tx.now]);
  }

  private async record(
    tx: Tx,
    { id, municipalityId }: Pick<GroupRegistration, 'id' | 'municipalityId'>,
    event: RegistrationEvent | 'apply',
    from: RegistrationState | null,
    to: RegistrationState,
    { reason, article }: Turn,
  ): Promise<void> {
    await tx.rows(
      `INSERT INTO group_registration_transitions
         (registration_id, event, from_state, to_state, actor_kind, actor_id, reason, article, happened_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, event, from, to, tx.actor.kind, tx.actor.id, reason ?? null, article ?? null, tx.now],
    );
    tx.touch('group-registration', id, { event, from, to }, municipalityId);
  }
}
