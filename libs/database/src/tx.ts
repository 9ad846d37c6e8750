import { type Actor, DomainError } from '@kashikan/kernel';
import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';
import { sqlStateOf } from './database.errors';
import { statement } from './statement';

/** One thing that a unit of work changed, for the audit record. */
export interface Touched {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly municipalityId?: string;
  readonly facts: Facts;
}

/** What is noted about a change. `reason`, `before` and `after` have columns of their own. */
export interface Facts {
  /** Why, in the words of staff; what residents wrote stays with their topic. */
  readonly reason?: string | undefined;
  /** The changed values as they were; personal ones are masked when they are written down. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly [fact: string]: unknown;
}

/**
 * An open transaction, passed by hand to every store; only UnitOfWork makes one. Statements begun without waiting for each other
 * travel in one go and run in the order begun; after one that fails, the others are refused.
 */
export class Tx {
  readonly touched: Touched[] = [];
  private readonly sent: Promise<unknown>[] = [];
  private refusal: unknown;
  private isOpen = true;

  constructor(
    private readonly client: PoolClient,
    readonly actor: Actor,
    /** The moment the unit began; every row it writes carries this one. */
    readonly now: Date,
  ) {}

  async rows<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.query(sql, values);
    return result.rows as Row[];
  }

  async row<Row>(sql: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, values))[0];
  }

  /** Runs a statement and returns how many rows it changed. */
  async change(sql: string, values: readonly unknown[] = []): Promise<number> {
    const result = await this.query(sql, values);
    return result.rowCount ?? 0;
  }

  /** Begins a write whose answer nobody reads. When it is refused, so is the next statement, or else the commit. */
  send(sql: string, values: readonly unknown[] = []): void {
    this.keep(this.query(sql, values));
  }

  /** Notes for the audit record what was changed. `facts` hold no personal data in clear. */
  touch(subjectType: string, subjectId: string, facts: Facts = {}, municipalityId?: string): void {
    this.touched.push({ subjectType, subjectId, facts, ...(municipalityId ? { municipalityId } : {}) });
  }

  /**
   * Does `work` whole, or nothing of it: after a refusal (a DomainError) neither the tables nor the audit record know of it, and the unit
   * goes on. Not beside other statements of the unit, which it would take back as well.
   */
  async attempt(work: () => Promise<unknown>): Promise<boolean> {
    const known = this.touched.length;
    await this.rows('SAVEPOINT attempt');
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.rows('ROLLBACK TO SAVEPOINT attempt');
      this.touched.length = known;
      return false;
    }
  }

  /** For UnitOfWork, like the next two. */
  begin(): void {
    this.keep(this.control('BEGIN'));
  }

  /** Throws the first refusal of anything sent. The COMMIT travels with it, since PostgreSQL then makes of it a rollback. */
  async commit(): Promise<void> {
    this.isOpen = false;
    await Promise.all([...this.sent, this.control('COMMIT')]);
  }

  /** False when the connection is of no more use. */
  rollback(): Promise<boolean> {
    this.isOpen = false;
    return this.control('ROLLBACK').then(
      () => true,
      () => false,
    );
  }

  private control(sql: string) {
    sendInOneGo(this.client);
    return this.client.query(sql);
  }

  private keep(sent: Promise<unknown>): void {
    sent.catch(() => undefined);
    this.sent.push(sent);
  }

  private async query(sql: string, values: readonly unknown[]) {
    // One of several branches may go on after another has failed and the unit was rolled back.
    if (!this.isOpen) throw new Error('a statement after the end of its unit');
    try {
      sendInOneGo(this.client);
      return await this.client.query(statement(sql, values));
    } catch (error) {
      // "Current transaction is aborted" says nothing; what aborted it does.
      if (sqlStateOf(error) === '25P02') throw this.refusal ?? error;
      this.refusal = error;
      throw error;
    }
  }
}

const corked = new WeakSet<Socket>();

/** Keeps back what is written until the present turn of the event loop has begun all it will, because every write is a call to the system. */
function sendInOneGo(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  if (corked.has(stream)) return;
  corked.add(stream);
  stream.cork();
  process.nextTick(() => {
    corked.delete(stream);
    stream.uncork();
  });
}
