import { ConductStore } from '@kashikan/bookings';
import { conductRules, type MarkKind, marksSince, suspensionOf } from '@kashikan/bookings/rules';
import { Settings } from '@kashikan/config';
import type { Tx } from '@kashikan/database';
import { type LocalDate, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type Addressed, Letters } from './letters';

/** What a person is told about a mark: that it was made and what follows, that their words have arrived, what was decided. */
@Injectable()
export class ConductLetters {
  constructor(
    private readonly letters: Letters,
    private readonly conduct: ConductStore,
    private readonly settings: Settings,
  ) {}

  async recorded(tx: Tx, bookingId: string, kind: MarkKind): Promise<void> {
    const about = await this.letters.about(tx, bookingId);
    const suspendedUntil = await this.suspendedUntil(tx, about);
    const params = { ...about.mail, kind, suspendedUntil, recordUrl: this.recordUrl };
    this.letters.send(tx, about, 'conduct-recorded', params);
  }

  async appealed(tx: Tx, bookingId: string): Promise<void> {
    const about = await this.letters.about(tx, bookingId);
    this.letters.send(tx, about, 'conduct-appealed', { ...about.mail, recordUrl: this.recordUrl });
  }

  async decided(
    tx: Tx,
    bookingId: string,
    { decision, reason }: { readonly decision: 'exempted' | 'kept'; readonly reason: string },
  ): Promise<void> {
    const about = await this.letters.about(tx, bookingId);
    const suspendedUntil = await this.suspendedUntil(tx, about);
    const params = { ...about.mail, decision, reason, suspendedUntil, recordUrl: this.recordUrl };
    this.letters.send(tx, about, 'conduct-decided', params);
  }

  private get recordUrl(): string {
    return `${this.settings.RESIDENT_URL}/record`;
  }

  private async suspendedUntil(tx: Tx, { booking, room }: Addressed): Promise<LocalDate | null> {
    const { municipality } = room.facility;
    const rules = conductRules(municipality.conduct);
    const today = localDateOf(tx.now, municipality.timeZone);
    const since = marksSince(rules, today);
    const marks = await this.conduct.ofAccount(tx, booking.accountId ?? '', municipality.id, since);
    return suspensionOf(marks, rules, today)?.until ?? null;
  }
}
