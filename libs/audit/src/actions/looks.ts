import { Database } from '@kashikan/database';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { auditErrors } from '../audit.errors';

/** One answer that showed people's data to somebody. */
export interface Look {
  readonly lookedAt: Date;
  readonly staffId: string;
  readonly municipalityId: string;
  readonly accountIds: readonly string[];
  /** Method and route as declared, `GET /bookings/:id`. */
  readonly page: string;
  readonly requestId: string;
}

/** So long may a look wait for others to be written with it; a killed process loses no more than this. */
const GATHER_MS = 300;
const RETRY_MS = 2_000;
const MOST_AT_ONCE = 500;
/** With so many unwritten, people's data is shown no more until they are. */
const MOST_WAITING = 5_000;

/**
 * 閲覧記録: writes down who saw whose data, beside the answers and not in their way. What cannot be written is kept, told in the log
 * at every try, and in the end refused to be looked at; a stopping process writes what is left.
 */
@Injectable()
export class Looks implements OnApplicationShutdown {
  private readonly log = new Logger('looks');
  private readonly waiting: Look[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  /** Takes a look to be written soon. */
  add(look: Look): void {
    this.waiting.push(look);
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  /** Throws `record.looks-not-kept` while too many looks could not be written. */
  mustBeKept(): void {
    if (this.waiting.length >= MOST_WAITING) throw auditErrors.looksNotKept();
  }

  /** Writes what is waiting; false when something could not be written and waits on. */
  flush(): Promise<boolean> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const written = this.writing.then(() => this.write());
    this.writing = written.then(() => undefined);
    return written;
  }

  async onApplicationShutdown(): Promise<void> {
    if (await this.flush()) return;
    clearTimeout(this.timer);
    this.log.fatal(`${this.waiting.length} looks could not be written before the end`);
  }

  private async write(): Promise<boolean> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, MOST_AT_ONCE);
      try {
        await this.database.rows(insert, [JSON.stringify(batch)]);
      } catch (cause) {
        this.log.error(new Error(`${this.waiting.length} looks are not written yet`, { cause }));
        this.timer ??= setTimeout(() => void this.flush(), RETRY_MS);
        return false;
      }
      this.waiting.splice(0, batch.length);
    }
    return true;
  }
}

/** Outside any unit of work, like the tries that are counted: what was seen stays seen, whatever became of the request. */
const insert = `
INSERT INTO looks (looked_at, staff_id, municipality_id, account_ids, page, request_id)
SELECT l."lookedAt", l."staffId", l."municipalityId", l."accountIds", l.page, l."requestId"
  FROM jsonb_to_recordset($1::jsonb)
       AS l("lookedAt" timestamptz, "staffId" uuid, "municipalityId" text, "accountIds" uuid[], page text, "requestId" text)`;
