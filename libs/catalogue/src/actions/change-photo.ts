import { type Tx, UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { Catalogue } from '../catalogue';
import { catalogueErrors, photoTextRefusal } from '../catalogue.errors';
import { movedBy, type PhotoText } from '../rules';
import { deletePhoto, describePhoto, lockPhotos, orderPhotos } from '../store/photos.store';
import type { Room } from '../town';
import { MoveCatalogueOn } from './move-catalogue-on';

/** What may be done to a photo that a room has. */
export type PhotoChange =
  | ({ readonly kind: 'describe' } & PhotoText)
  | { readonly kind: 'move'; readonly places: -1 | 1 }
  | { readonly kind: 'remove' };

/** Words, order and removal of the photos of a room. */
@Injectable()
export class ChangePhoto {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moveCatalogueOn: MoveCatalogueOn,
    private readonly catalogue: Catalogue,
  ) {}

  /** Throws `catalogue.photo-unknown` when the room has no such photo (any more), and the refusals of its words. */
  async run(actor: Actor, room: Room, photoId: string, change: PhotoChange): Promise<void> {
    const refusal = change.kind === 'describe' ? photoTextRefusal(change) : undefined;
    if (refusal) throw refusal;
    await this.unitOfWork.run({ actor, verb: `photo.${change.kind}` }, async tx => {
      const photos = await lockPhotos(tx, room.id);
      if (!photos.includes(photoId)) throw catalogueErrors.photoUnknown();
      await make(tx, photos, photoId, change);
      await this.moveCatalogueOn.run(tx, room.municipalityId);
      tx.touch('room', room.id, { photo: photoId, event: change.kind }, room.municipalityId);
    });
    this.catalogue.forget();
  }
}

async function make(tx: Tx, photos: readonly string[], photoId: string, change: PhotoChange): Promise<void> {
  if (change.kind === 'describe') await describePhoto(tx, photoId, change);
  else if (change.kind === 'move') await orderPhotos(tx, movedBy(photos, photoId, change.places));
  else await deletePhoto(tx, photoId);
}
