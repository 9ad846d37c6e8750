import { type Actor, Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { constraintOf, databaseErrors, sqlStateOf } from './database.errors';
import { masked } from './masked';
import { readPoolOf, unitPoolOf } from './pool';
import { statement } from './statement';
import { type Touched, Tx } from './tx';

/** What its sender chose to recognise a repeated request by. */
export interface IdempotencyKey {
  /** Actor and route. */
  readonly scope: string;
  readonly key: string;
  /** Hash of the payload: the same key with another payload is a mistake of the sender. */
  readonly requestHash: string;
}

export interface UnitMeta {
  readonly actor: Actor;
  /** What happens, as in `booking.cancel`; written to the audit record. */
  readonly verb: string;
  /** With a key, `work` must return plain JSON: a repeated request gets that answer again and changes nothing. */
  readonly idempotency?: IdempotencyKey | undefined;
}

const MOST_TRIES = 3;
const again = new Set(['40001', '40P01']);

/** The only begin and commit of the program. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly connection: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in one transaction together with its audit entries and its idempotency key. A serialization failure or deadlock
   * repeats the whole unit, and a repeated request may start `work` in vain, so it must touch nothing but the database.
   */
  async run<T>(meta: UnitMeta, work: (tx: Tx) => Promise<T> | T): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.once(meta, work);
      } catch (error) {
        const state = sqlStateOf(error);
        const rivalAnswered = constraintOf(error) === 'idempotency_keys_pkey';
        if (tries < MOST_TRIES && (rivalAnswered || again.has(state ?? ''))) continue;
        if (state === '55P03' || state === '57014' || again.has(state ?? ''))
          throw databaseErrors.busy(error);
        throw error;
      }
    }
  }

  /**
   * The answer given earlier under a key. A request that looks at things before its unit begins finds them changed when it is
   * repeated; it then asks here before it refuses.
   */
  async earlierAnswer<T>(idempotency: IdempotencyKey | undefined): Promise<{ result: T } | undefined> {
    if (!idempotency) return undefined;
    const { scope, key, requestHash } = idempotency;
    const { rows } = await readPoolOf(this.connection).query<{ requestHash: string; result: T }>(
      statement(
        'SELECT request_hash AS "requestHash", result FROM idempotency_keys WHERE scope = $1 AND key = $2',
        [scope, key],
      ),
    );
    const [found] = rows;
    if (found && found.requestHash !== requestHash) throw databaseErrors.keyReused();
    return found && { result: found.result };
  }

  private async once<T>(meta: UnitMeta, work: (tx: Tx) => Promise<T> | T): Promise<T> {
    const client = await unitPoolOf(this.connection).connect();
    client.on('error', brokenClient);
    const tx = new Tx(client, meta.actor, this.clock.now());
    let usable = true;
    try {
      tx.begin();
      // The work sets out with the claim: whoever asks for the first time, as nearly everybody does, waits once less.
      const claimed = claim<T>(tx, meta.idempotency);
      const worked = Promise.resolve().then(() => work(tx));
      worked.catch(() => undefined);
      const earlier = await claimed;
      if (earlier) {
        usable = await tx.rollback();
        return earlier.result;
      }
      const result = await worked;
      record(tx, meta, result);
      await tx.commit();
      return result;
    } catch (error) {
      usable = await tx.rollback();
      throw error;
    } finally {
      client.off('error', brokenClient);
      client.release(!usable);
    }
  }
}

/** What was under way fails by itself; without a listener the lost connection would end the process. */
const brokenClient = () => undefined;

/** The answer given earlier under this key, if any; a request under way with the same key is a conflict. */
async function claim<T>(tx: Tx, idempotency: IdempotencyKey | undefined): Promise<{ result: T } | undefined> {
  if (!idempotency) return undefined;
  const { scope, key, requestHash } = idempotency;
  // Two statements: the second must see what a twin committed when it let go of the lock.
  const [lock, found] = await Promise.all([
    tx.row<{ free: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended($1 || chr(10) || $2, 0)) AS free`,
      [scope, key],
    ),
    tx.row<{ requestHash: string; result: T }>(
      'SELECT request_hash AS "requestHash", result FROM idempotency_keys WHERE scope = $1 AND key = $2',
      [scope, key],
    ),
  ]);
  if (!found) {
    if (!lock?.free) throw databaseErrors.inProgress();
    return undefined;
  }
  if (found.requestHash !== requestHash) throw databaseErrors.keyReused();
  return { result: found.result };
}

/** Audit entries and the idempotency key in one statement, so that a unit costs one round trip more, not three. */
function record(tx: Tx, meta: UnitMeta, result: unknown): void {
  const { actor, idempotency } = meta;
  const subjects = (tx.touched.length > 0 ? tx.touched : [{ facts: {} }]).map(one => noted(one, actor));
  tx.send(
    `WITH kept AS (
       INSERT INTO idempotency_keys (scope, key, request_hash, result, created_at)
       SELECT $7, $8, $9, $10::jsonb, $1 WHERE $8::text IS NOT NULL)
     INSERT INTO audit_entries (recorded_at, actor_kind, actor_id, on_behalf_of, verb, request_id,
                                subject_type, subject_id, municipality_id, facts, reason, before, after)
     SELECT $1, $2, $3, $4, $5, $6, s."subjectType", s."subjectId", s."municipalityId", s.facts, s.reason, s.before, s.after
       FROM jsonb_to_recordset($11::jsonb) AS s("subjectType" text, "subjectId" text, "municipalityId" text, facts jsonb,
                                         reason text, before jsonb, after jsonb)`,
    [
      tx.now,
      actor.kind,
      actor.id,
      actor.onBehalfOf ?? null,
      meta.verb,
      actor.requestId ?? null,
      idempotency?.scope ?? null,
      idempotency?.key ?? null,
      idempotency?.requestHash ?? null,
      idempotency ? JSON.stringify(result ?? null) : null,
      JSON.stringify(subjects),
    ],
  );
}

/** What residents gave as a reason is theirs and stays where it can be forgotten. */
function noted({ facts: given, ...subject }: Pick<Touched, 'facts'> & Partial<Touched>, actor: Actor) {
  const { reason, before, after, ...facts } = given;
  return {
    ...subject,
    facts: actor.told ? { ...facts, told: actor.told } : facts,
    reason: (actor.kind !== 'resident' && reason) || null,
    before: before && masked(before),
    after: after && masked(after),
  };
}
