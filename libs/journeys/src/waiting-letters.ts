import { Settings } from '@kashikan/config';
import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { Letters } from './letters';

/** What is told to whoever waits. */
@Injectable()
export class WaitingLetters {
  constructor(
    private readonly letters: Letters,
    private readonly settings: Settings,
  ) {}

  /** The slot is theirs until then; one button leads to the application. */
  async offered(tx: Tx, bookingId: string, until: Date): Promise<void> {
    const { mail, ...to } = await this.letters.about(tx, bookingId);
    const { RESIDENT_URL } = this.settings;
    this.letters.send(tx, to, 'waiting-offered', {
      ...mail,
      until,
      applyUrl: `${RESIDENT_URL}/applications/${bookingId}`,
      waitingUrl: `${RESIDENT_URL}/waiting`,
    });
  }
}
