import { UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

/** How a paper reached its reader. `opened` and `downloaded` are noted the first time only. */
export const deliveryWays = ['opened', 'downloaded', 'printed', 'handed-over', 'posted', 'phoned'] as const;
export type DeliveryWay = (typeof deliveryWays)[number];

/** 到達の記録: the periods of the 教示 run from the day after. */
@Injectable()
export class RecordDelivery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(actor: Actor, documentId: string, way: DeliveryWay): Promise<void> {
    await this.unitOfWork.run({ actor, verb: 'document.deliver' }, async tx => {
      const written = await tx.row<{ municipalityId: string }>(
        `WITH new AS (
           INSERT INTO document_deliveries (document_id, way, actor_kind, actor_id, happened_at) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT DO NOTHING RETURNING document_id)
         SELECT d.municipality_id AS "municipalityId" FROM new JOIN documents d ON d.id = new.document_id`,
        [documentId, way, actor.kind, actor.id, tx.now],
      );
      if (written) tx.touch('document', documentId, { event: 'deliver', way }, written.municipalityId);
    });
  }
}
