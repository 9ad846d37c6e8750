import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AddPhoto, type Catalogue, type Room } from '@kashikan/catalogue';
import { DomainError, systemActor } from '@kashikan/kernel';
import { parse } from 'yaml';

export interface SamplePhoto {
  readonly town: string;
  readonly facility: string;
  readonly room: string;
  readonly file: string;
  readonly alt: string;
  readonly altEn: string;
  readonly credit: string;
}

/** The pictures of the sample rooms, as `sample/photos.yaml` lists them. */
export const readSamplePhotos = (folder: string): readonly SamplePhoto[] =>
  (parse(readFileSync(path.join(folder, 'photos.yaml'), 'utf8')) as { photos: SamplePhoto[] }).photos;

/** Adds them as staff would; one that is there already, from a loading that was broken off, stays. */
export async function addSamplePhotos(
  doors: { readonly addPhoto: AddPhoto; readonly catalogue: Catalogue },
  folder: string,
): Promise<void> {
  for (const photo of readSamplePhotos(folder)) {
    const { alt, altEn, credit } = photo;
    const bytes = readFileSync(path.join(folder, 'photos', photo.file));
    const room = await roomOf(doors.catalogue, photo);
    await doors.addPhoto.run(systemActor('sample'), room, { bytes, alt, altEn, credit }).catch(unlessThere);
  }
}

async function roomOf(catalogue: Catalogue, wanted: SamplePhoto): Promise<Room> {
  const { facilities } = await catalogue.municipality(wanted.town);
  const house = facilities.find(({ code }) => code === wanted.facility);
  const room = house?.rooms.find(({ code }) => code === wanted.room);
  if (!room) throw new RangeError(`photos.yaml names no such room: ${wanted.facility}/${wanted.room}`);
  return room;
}

function unlessThere(error: unknown): void {
  if (!(error instanceof DomainError) || error.code !== 'catalogue.photo-known') throw error;
}
