import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file that lies there while the samples are being loaded: a start that was broken off goes on where it stopped. */
export class UnfinishedSamples {
  private readonly file: string;

  constructor(dataFolder: string) {
    this.file = path.join(dataFolder, 'samples-unfinished');
  }

  get exist(): boolean {
    return existsSync(this.file);
  }

  begin(): void {
    writeFileSync(this.file, '');
  }

  finish(): void {
    rmSync(this.file, { force: true });
  }
}
