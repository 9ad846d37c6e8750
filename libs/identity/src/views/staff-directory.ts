import { Database } from '@kashikan/database';
import { Clock, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { Role } from '../rules/permissions';
import { dayOf, roleUse } from '../store/staff-roles.store';

/** A role as the office sees it. */
export interface HeldRole {
  readonly id: string;
  readonly role: Role;
  readonly facilityId: string | null;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly lastUsedOn: LocalDate | null;
  /** The day on which it ends for want of use; null where none does. */
  readonly endsUnusedOn: LocalDate | null;
  readonly state: 'holds' | 'later' | 'over';
}

export interface Colleague {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly lastSignInAt: Date | null;
  readonly leftAt: Date | null;
  readonly hasApp: boolean;
  readonly passkeys: number;
  readonly recoveryCodesLeft: number;
  /** A set-up code that still opens the first sign-in, until then. */
  readonly setupUntil: Date | null;
  readonly roles: readonly HeldRole[];
}

export interface PastRole {
  readonly role: Role;
  readonly facilityId: string | null;
  readonly grantedAt: Date;
  readonly grantedBy: string | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endedBecause: 'withdrawn' | 'left' | 'unused' | null;
}

/** A reset that waits for its second person. */
export interface WaitingReset {
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  readonly reason: string;
  readonly askedById: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
}

const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;
const today = dayOf('m.time_zone', '$2');

const selected = `SELECT s.id, s.login, s.name, s.last_sign_in_at AS "lastSignInAt", s.left_at AS "leftAt",
       s.totp_secret IS NOT NULL AS "hasApp",
       (SELECT count(*)::int FROM passkeys k WHERE k.staff_id = s.id) AS passkeys,
       (SELECT count(*)::int FROM staff_recovery_codes c WHERE c.staff_id = s.id AND c.used_at IS NULL) AS "recoveryCodesLeft",
       (SELECT c.expires_at FROM staff_setup_codes c WHERE c.staff_id = s.id AND c.expires_at > $2) AS "setupUntil",
       coalesce((SELECT json_agg(json_build_object('id', r.id, 'role', r.role, 'facilityId', r.facility_id,
           'from', ${day('r.valid_from')}, 'until', ${day('r.valid_until')}, 'lastUsedOn', ${day('r.last_used_on')},
           'endsUnusedOn', ${day('u.ends_on')},
           'state', CASE WHEN r.valid_from > ${today} THEN 'later' WHEN r.valid_until < ${today} THEN 'over' ELSE 'holds' END)
           ORDER BY r.granted_at, r.id)
         FROM staff_roles r LEFT JOIN (${roleUse}) AS u ON u.id = r.id
        WHERE r.staff_id = s.id AND r.ended_at IS NULL), '[]') AS roles
  FROM staff s JOIN municipalities m ON m.id = s.municipality_id WHERE s.municipality_id = $1`;

/** 職員: those of one municipality, for whoever looks after them. */
@Injectable()
export class StaffDirectory {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those who work there by name, then those who have left. */
  all(municipalityId: string): Promise<Colleague[]> {
    return this.database.rows<Colleague>(
      `${selected} ORDER BY s.left_at IS NOT NULL, s.name COLLATE "ja-x-icu", s.login`,
      [municipalityId, this.clock.now()],
    );
  }

  one(municipalityId: string, staffId: string): Promise<Colleague | undefined> {
    const values = [municipalityId, this.clock.now(), staffId];
    return this.database.row<Colleague>(`${selected} AND s.id = $3`, values);
  }

  /** Every role that somebody has or had, the newest first. */
  pastRoles(staffId: string): Promise<PastRole[]> {
    return this.database.rows<PastRole>(
      `SELECT r.role, r.facility_id AS "facilityId", r.granted_at AS "grantedAt", g.name AS "grantedBy",
              r.ended_at AS "endedAt", e.name AS "endedBy", r.ended_because AS "endedBecause"
         FROM staff_roles r LEFT JOIN staff g ON g.id = r.granted_by LEFT JOIN staff e ON e.id = r.ended_by
        WHERE r.staff_id = $1 ORDER BY coalesce(r.ended_at, r.granted_at) DESC, r.id DESC LIMIT 50`,
      [staffId],
    );
  }

  /** Of the whole municipality, the oldest first. */
  waitingResets(municipalityId: string): Promise<WaitingReset[]> {
    return this.database.rows<WaitingReset>(
      `SELECT r.id, r.staff_id AS "staffId", s.name, r.reason, r.asked_by AS "askedById", a.name AS "askedBy",
              r.asked_at AS "askedAt", r.expires_at AS "expiresAt"
         FROM staff_resets r JOIN staff s ON s.id = r.staff_id JOIN staff a ON a.id = r.asked_by
        WHERE r.municipality_id = $1 AND r.closed_at IS NULL AND r.expires_at > $2 ORDER BY r.asked_at`,
      [municipalityId, this.clock.now()],
    );
  }
}
