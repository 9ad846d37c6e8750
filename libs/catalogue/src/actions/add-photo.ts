import { UnitOfWork } from '@kashikan/database';
import { type Actor, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { Catalogue } from '../catalogue';
import { catalogueErrors, photoTextRefusal } from '../catalogue.errors';
import { hashOf, ResizePhoto } from '../photos/resize-photo';
import { type PhotoText, photoTerms } from '../rules';
import { hasSource, insertPhoto, lockPhotos } from '../store/photos.store';
import type { Room } from '../town';
import { MoveCatalogueOn } from './move-catalogue-on';

export interface SentPhoto extends PhotoText {
  /** The file as it was sent. */
  readonly bytes: Buffer;
}

/** Adds a photo to a room, behind the others. It opens its own unit of work, because the pixels take longer than a transaction may. */
@Injectable()
export class AddPhoto {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly resizePhoto: ResizePhoto,
    private readonly moveCatalogueOn: MoveCatalogueOn,
    private readonly catalogue: Catalogue,
  ) {}

  /** Throws the `catalogue.photo-…` refusals. Gives the id of the photo. */
  async run(actor: Actor, room: Room, { bytes, ...text }: SentPhoto): Promise<string> {
    if (bytes.length === 0) throw catalogueErrors.photoMissing();
    const refusal = photoTextRefusal(text);
    if (refusal) throw refusal;
    const sizes = await this.resizePhoto.run(bytes);
    const photo = { id: newId(), sourceHash: hashOf(bytes), sizes, ...text };
    await this.unitOfWork.run({ actor, verb: 'photo.add' }, async tx => {
      const others = await lockPhotos(tx, room.id);
      if (others.length >= photoTerms.mostOfARoom) throw catalogueErrors.photosFull(photoTerms.mostOfARoom);
      if (await hasSource(tx, room.id, photo.sourceHash)) throw catalogueErrors.photoKnown();
      await insertPhoto(tx, room, photo, others.length + 1);
      await this.moveCatalogueOn.run(tx, room.municipalityId);
      tx.touch('room', room.id, { photo: photo.id, sourceHash: photo.sourceHash }, room.municipalityId);
    });
    this.catalogue.forget();
    return photo.id;
  }
}
