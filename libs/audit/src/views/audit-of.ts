import { Database } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

export interface AuditEntry {
  readonly id: number;
  readonly recordedAt: Date;
  readonly actorKind: Actor['kind'];
  readonly actorId: string;
  readonly onBehalfOf: string | null;
  /** What happened, as in `booking.cancel`. */
  readonly verb: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
}

/** 操作記録: what was done to one subject, oldest first. */
@Injectable()
export class AuditOf {
  constructor(private readonly database: Database) {}

  /** `subjectType` as the unit of work noted it: `booking`, `charge`, `approval`, `notification` … */
  subject(subjectType: string, subjectId: string): Promise<AuditEntry[]> {
    return this.database.rows<AuditEntry>(
      `SELECT id, recorded_at AS "recordedAt", actor_kind AS "actorKind", actor_id AS "actorId",
              on_behalf_of AS "onBehalfOf", verb, facts, request_id AS "requestId"
         FROM audit_entries WHERE subject_type = $1 AND subject_id = $2 ORDER BY id`,
      [subjectType, subjectId],
    );
  }
}
