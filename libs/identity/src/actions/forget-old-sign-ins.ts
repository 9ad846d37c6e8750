import type { Tx } from '@kashikan/database';
import { addMinutes } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

const DAY_MINUTES = 24 * 60;

/** Removes codes, sessions and counts that nobody can use any more; run by the clock. */
@Injectable()
export class ForgetOldSignIns {
  async run(tx: Tx): Promise<Record<'codes' | 'sessions' | 'challenges' | 'visits' | 'counts', number>> {
    const yesterday = addMinutes(tx.now, -DAY_MINUTES);
    return {
      codes: await tx.change('DELETE FROM sign_in_codes WHERE expires_at < $1', [yesterday]),
      sessions: await tx.change('DELETE FROM sessions WHERE expires_at < $1', [yesterday]),
      challenges: await tx.change('DELETE FROM passkey_challenges WHERE used_at < $1', [yesterday]),
      visits: await tx.change('DELETE FROM openid_attempts WHERE expires_at < $1', [yesterday]),
      counts: await tx.change('DELETE FROM throttle_hits WHERE window_start < $1', [yesterday]),
    };
  }
}
