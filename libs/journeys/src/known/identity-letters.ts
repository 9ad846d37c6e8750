import type { Municipality } from '@kashikan/catalogue';
import { Settings } from '@kashikan/config';
import type { Tx } from '@kashikan/database';
import { applicantOf, type ImageDecision } from '@kashikan/identity';
import { QueueNotification } from '@kashikan/notifications';
import { Injectable } from '@nestjs/common';
import { officeOfTown } from '../letters';

interface Decided {
  readonly accountId: string;
  readonly imageId: string;
  readonly municipality: Municipality;
  /** Null when the document was accepted. */
  readonly refusal: Extract<ImageDecision, { state: 'refused' }>['refusal'] | null;
}

/** Tells people what became of the document they sent. */
@Injectable()
export class IdentityLetters {
  constructor(
    private readonly queue: QueueNotification,
    private readonly settings: Settings,
  ) {}

  async decided(tx: Tx, { accountId, imageId, municipality, refusal }: Decided): Promise<void> {
    const { email, name, locale } = await applicantOf(tx, accountId);
    this.queue.run(tx, {
      template: 'identity-decided',
      accountId,
      recipient: email,
      locale,
      municipalityId: municipality.id,
      params: {
        recipientName: name,
        office: officeOfTown(municipality, locale),
        refusal,
        identityUrl: `${this.settings.RESIDENT_URL}/my/identity?town=${municipality.id}`,
      },
      dedupeKey: `identity-decided:${imageId}`,
    });
  }
}
