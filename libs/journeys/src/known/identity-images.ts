import { Catalogue, ResizePhoto } from '@kashikan/catalogue';
import { UnitOfWork } from '@kashikan/database';
import { type ImageDecision, IdentityImageStore, RecordIdentityCheck } from '@kashikan/identity';
import type { IdentityDocument } from '@kashikan/identity/rules';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { checkPeriod } from './check-period';
import { IdentityLetters } from './identity-letters';

export interface ImageToSend {
  readonly actor: Actor;
  readonly accountId: string;
  readonly municipalityId: string;
  readonly document: IdentityDocument;
  /** As uploaded. */
  readonly file: Buffer;
}

/** 本人確認書類の画像を送る. What is kept is drawn anew from the pixels, so that place and camera do not come along. */
@Injectable()
export class SendIdentityImage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly images: IdentityImageStore,
    private readonly resize: ResizePhoto,
  ) {}

  /** Throws `identity.image-waiting` or a `catalogue.photo-…` refusal of the file. */
  async run({ actor, file, ...sent }: ImageToSend): Promise<void> {
    const drawn = await this.resize.run(file);
    const image = drawn.find(({ box }) => box === 'wide')?.bytes;
    if (!image) throw new Error('a photo without its wide size');
    await this.unitOfWork.run({ actor, verb: 'identity.send-image' }, tx =>
      this.images.insert(tx, { ...sent, image }),
    );
  }
}

/** 書類を見て決める: the image goes with the decision, and its day, kind and checker stay. */
@Injectable()
export class DecideIdentityImage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly images: IdentityImageStore,
    private readonly record: RecordIdentityCheck,
    private readonly catalogue: Catalogue,
    private readonly letters: IdentityLetters,
  ) {}

  /** `imageId` was looked up in the clerk's own municipality. Throws `identity.image-decided` when somebody was faster. */
  run(
    actor: Actor,
    imageId: string,
    decision: Exclude<ImageDecision, { state: 'withdrawn' }>,
  ): Promise<void> {
    return this.unitOfWork.run({ actor, verb: 'identity.decide-image' }, async tx => {
      const { accountId, municipalityId, document } = await this.images.decide(tx, imageId, decision);
      const { municipality } = await this.catalogue.municipality(municipalityId);
      const check = { accountId, municipalityId, document, ...checkPeriod(municipality, tx.now) };
      if (decision.state === 'accepted') await this.record.run(tx, { ...check, method: 'image' });
      const refusal = decision.state === 'refused' ? decision.refusal : null;
      await this.letters.decided(tx, { accountId, imageId, municipality, refusal });
    });
  }
}

/** Whoever sent an image may take it back while nobody has decided. */
@Injectable()
export class WithdrawIdentityImage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly images: IdentityImageStore,
  ) {}

  /** `imageId` is one of the person's own. Throws `identity.image-decided` when a clerk was faster. */
  async run(actor: Actor, imageId: string): Promise<void> {
    await this.unitOfWork.run({ actor, verb: 'identity.withdraw-image' }, tx =>
      this.images.decide(tx, imageId, { state: 'withdrawn' }),
    );
  }
}
