import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReceivedMail } from './received-mail';

const KEPT = 500;

/** The last mails, in memory and, one JSON line each, in a file; the file is shortened when it holds twice as many. */
export class MailStore {
  private mails: ReceivedMail[] = [];
  private lines = 0;

  constructor(private readonly file: string | undefined) {
    if (!file || !existsSync(file)) return;
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    this.lines = lines.length;
    this.mails = lines.slice(-KEPT).flatMap(line => {
      try {
        return [JSON.parse(line) as ReceivedMail];
      } catch {
        // The last line may be cut when the process was killed while writing it.
        return [];
      }
    });
  }

  add(mail: ReceivedMail): void {
    this.mails.push(mail);
    if (this.mails.length > KEPT) this.mails.shift();
    if (!this.file) return;
    mkdirSync(path.dirname(this.file), { recursive: true });
    this.lines += 1;
    if (this.lines <= KEPT * 2) return appendFileSync(this.file, `${JSON.stringify(mail)}\n`);
    this.lines = this.mails.length;
    writeFileSync(`${this.file}.new`, this.mails.map(one => `${JSON.stringify(one)}\n`).join(''));
    renameSync(`${this.file}.new`, this.file);
  }

  /** Newest first. */
  all(): readonly ReceivedMail[] {
    return [...this.mails].reverse();
  }

  byId(id: string): ReceivedMail | undefined {
    return this.mails.find(mail => mail.id === id);
  }

  latestTo(address: string): ReceivedMail | undefined {
    const wanted = address.toLowerCase();
    return this.mails.findLast(mail => mail.to.some(one => one.toLowerCase() === wanted));
  }
}
