import { Settings } from '@kashikan/config';
import { Injectable, type LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

/** PostgreSQL's own error codes; its messages may quote what was typed. */
const sqlState = /^[0-9A-Z]{5}$/;

/** What of an error may be written down: never the values of a statement, which are people's data. */
function withoutData(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { driverError, code } = error as { driverError?: { code?: string }; code?: unknown };
  const state = driverError?.code ?? (typeof code === 'string' ? code : undefined);
  const quoting = state !== undefined && sqlState.test(state);
  const frames = (error.stack ?? '').split('\n').filter(line => line.startsWith('    at '));
  return {
    type: error.name,
    message: quoting ? 'refused by the database' : error.message,
    ...(state === undefined ? {} : { code: state }),
    frames: frames.map(line => line.trim()),
    ...(error.cause === undefined ? {} : { cause: withoutData(error.cause) }),
  };
}

export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  /** The route as declared, `/bookings/:id`: an address may hold what people typed. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

/** Structured lines on standard output, without personal data. Also the logger of Nest itself. */
@Injectable()
export class Log implements LoggerService {
  private readonly lines: Logger;

  constructor(settings: Settings, app: string) {
    this.lines = pino({ level: settings.LOG_LEVEL, base: { app }, timestamp: pino.stdTimeFunctions.isoTime });
  }

  request(line: RequestLine): void {
    this.lines.info(line, 'request');
  }

  /** Something that whoever reads the log should find there. */
  note(facts: Readonly<Record<string, unknown>>, message: string): void {
    this.lines.info(facts, message);
  }

  failure(error: unknown, requestId?: string): void {
    this.lines.error({ requestId, error: withoutData(error) }, 'failure');
  }

  log(message: unknown): void {
    this.lines.debug(String(message));
  }

  warn(message: unknown): void {
    this.lines.warn(String(message));
  }

  error(message: unknown): void {
    if (message instanceof Error) this.failure(message);
    else this.lines.error(String(message));
  }

  fatal(message: unknown): void {
    this.lines.fatal(String(message));
  }
}
