import { Database } from '@kashikan/database';
import { addMinutes, Clock, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { Role, RoleGrant } from '../rules/permissions';
import { plainAddress } from '../rules/read-networks';
import { idleSince, SEEN_EVERY_MINUTES } from '../rules/session-limits';
import type { SignInMethod, Strength } from '../rules/session-strength';
import { staffTerms } from '../rules/staff-terms';
import { isSessionToken, tokenHash } from '../secrets/tokens';
import { dayOf, roleUse } from '../store/staff-roles.store';

/** What is known of every session. */
interface OpenSession {
  readonly strength: Strength;
  /** When a second factor or a passkey was given last; see `isFreshlyProved`. */
  readonly strongAt: Date | null;
  readonly method: SignInMethod;
  readonly startedAt: Date;
}

/** A resident who has signed in. Name, kana and phone are null until they were asked for. */
export interface ResidentSession extends OpenSession {
  readonly accountId: string;
  /** Null for somebody whom only the counter knows. */
  readonly email: string | null;
  readonly name: string | null;
  readonly nameKana: string | null;
  readonly phone: string | null;
  readonly groupName: string | null;
  readonly address: string | null;
  readonly locale: string;
}

/** A member of staff who has signed in, with the roles as they are at this moment. */
export interface StaffSession extends OpenSession {
  readonly staffId: string;
  readonly municipalityId: string;
  readonly login: string;
  readonly name: string;
  /** The roles that hold today and where the request comes from. */
  readonly grants: readonly RoleGrant[];
  /** Whether the municipality lets its staff in from where the request comes from. */
  readonly isPlaceAllowed: boolean;
  /** Roles that end soon because nobody uses them, with the last day on which using them keeps them. */
  readonly fading: readonly { readonly role: Role; readonly endsOn: LocalDate }[];
}

const proofColumns =
  's.strength, s.strong_at AS "strongAt", s.method, s.created_at AS "startedAt", s.last_seen_at AS "lastSeenAt"';

const staffSession = `SELECT p.id AS "staffId", p.municipality_id AS "municipalityId", p.login, p.name, ${proofColumns},
       coalesce(cardinality(e.networks) = 0 OR $4::inet <<= ANY (e.networks), true) AS "isPlaceAllowed",
       coalesce((SELECT json_agg(json_build_object('role', r.role, 'facilityId', r.facility_id) ORDER BY r.granted_at, r.id)
                   FROM staff_roles r LEFT JOIN facility_networks n ON n.facility_id = r.facility_id
                  WHERE r.staff_id = p.id AND r.ended_at IS NULL
                    AND ${dayOf('m.time_zone', '$2')} BETWEEN coalesce(r.valid_from, '-infinity') AND coalesce(r.valid_until, 'infinity')
                    AND (n.networks IS NULL OR $4::inet <<= ANY (n.networks))), '[]') AS grants,
       coalesce((SELECT json_agg(json_build_object('role', u.role, 'endsOn', u.ends_on))
                   FROM (${roleUse} AND r.staff_id = p.id) AS u
                  WHERE u.ends_on - ${dayOf('m.time_zone', '$2')} < ${staffTerms.warnDaysBefore}), '[]') AS fading
  FROM sessions s JOIN staff p ON p.id = s.staff_id AND p.active
  JOIN municipalities m ON m.id = p.municipality_id
  LEFT JOIN staff_entry_rules e ON e.municipality_id = m.id
 WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3`;

type Seen<Session> = Session & { readonly lastSeenAt: Date };

/** Who stands behind a cookie: one indexed query a request, so that a role taken away is gone with the next click. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async resident(token: string): Promise<ResidentSession | undefined> {
    if (!isSessionToken(token)) return undefined;
    const now = this.clock.now();
    const found = await this.database.row<Seen<ResidentSession>>(
      `SELECT a.id AS "accountId", a.email, a.name, a.name_kana AS "nameKana", a.phone, a.group_name AS "groupName", a.address,
              a.locale, ${proofColumns}
         FROM sessions s JOIN accounts a ON a.id = s.account_id
        WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3`,
      [tokenHash(token), now, idleSince('resident', now)],
    );
    return this.seen(token, now, found);
  }

  /** `address` decides which roles hold where a network is prescribed. */
  async staff(token: string, address: string): Promise<StaffSession | undefined> {
    if (!isSessionToken(token)) return undefined;
    const now = this.clock.now();
    const found = await this.database.row<Seen<StaffSession>>(staffSession, [
      tokenHash(token),
      now,
      idleSince('staff', now),
      plainAddress(address),
    ]);
    return this.seen(token, now, found);
  }

  /** Not a unit of work: being seen is no change that anybody audits. */
  private async seen<Session>(
    token: string,
    now: Date,
    found: Seen<Session> | undefined,
  ): Promise<Session | undefined> {
    if (!found) return undefined;
    const { lastSeenAt, ...session } = found;
    if (lastSeenAt <= addMinutes(now, -SEEN_EVERY_MINUTES))
      await this.database.rows(
        'UPDATE sessions SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2',
        [tokenHash(token), now],
      );
    return session as unknown as Session;
  }
}
