import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type sharpPackage from 'sharp';
import type { Sharp } from 'sharp';
import { catalogueErrors } from '../catalogue.errors';
import { type PhotoBox, photoBoxes, boxTerms, photoKind, photoTerms } from '../rules';

type SharpConstructor = typeof sharpPackage;

/** One size of a photo: WebP without metadata. */
export interface ResizedPhoto {
  readonly box: PhotoBox;
  readonly width: number;
  readonly height: number;
  readonly hash: string;
  readonly bytes: Buffer;
}

interface Pixels {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

/** Loaded with the first photo: most processes never see one. */
async function openLibrary(): Promise<SharpConstructor> {
  const { default: sharp } = await import('sharp');
  // Of the many readers inside libvips a stranger's file meets these three only; each further one would be a way in.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  });
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

const LONGEST_SECONDS = 20;

/** Quality first, then size: a picture of leaves or noise does not become light enough otherwise. */
const qualities = [80, 60, 40];
const shrinkings = [1, 0.7, 0.5, 0.35];

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Makes the sizes of a photo out of its pixels alone: what the file carried besides (place, camera, owner, a second file behind
 * the first) is not in them. Knows the file by its bytes, and one file at a time is opened, since a large one fills 150 MB.
 */
@Injectable()
export class ResizePhoto {
  private library: Promise<SharpConstructor> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** Throws the `catalogue.photo-…` refusals. */
  run(bytes: Buffer): Promise<readonly ResizedPhoto[]> {
    this.library ??= openLibrary();
    const library = this.library;
    const turn = this.last.then(async () => sizesOf(await library, bytes));
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

async function sizesOf(sharp: SharpConstructor, bytes: Buffer): Promise<readonly ResizedPhoto[]> {
  if (bytes.length > photoTerms.mostBytes) throw catalogueErrors.photoTooLarge(photoTerms.mostBytes);
  if (!photoKind(bytes)) throw catalogueErrors.photoKindUnknown();
  await mustBeOpenable(sharp, bytes);
  const { sidePixels } = boxTerms.wide;
  const image = sharp(bytes, { limitInputPixels: photoTerms.mostPixels, failOn: 'error' })
    .timeout({ seconds: LONGEST_SECONDS })
    .autoOrient()
    .resize(sidePixels, sidePixels, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');
  const pixels = await pixelsOf(image);
  return Promise.all(photoBoxes.map(box => lightEnough(sharp, pixels, box)));
}

/** The size stands in the first bytes of a file, so a small file that would unfold to gigabytes is never unfolded. */
async function mustBeOpenable(sharp: SharpConstructor, bytes: Buffer): Promise<void> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw catalogueErrors.photoBroken(error);
    });
  if (width * height > photoTerms.mostPixels)
    throw catalogueErrors.photoOfTooManyPixels(photoTerms.mostPixels);
  if (Math.min(width, height) < photoTerms.leastSide)
    throw catalogueErrors.photoTooSmall(photoTerms.leastSide);
}

async function pixelsOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw catalogueErrors.photoBroken(error);
    });
  return { data, info };
}

async function lightEnough(
  sharp: SharpConstructor,
  { data, info }: Pixels,
  box: PhotoBox,
): Promise<ResizedPhoto> {
  const { sidePixels, mostBytes } = boxTerms[box];
  const { width, height, channels } = info;
  for (const shrinking of shrinkings) {
    const side = Math.round(sidePixels * shrinking);
    const resized = await sharp(data, { raw: { width, height, channels } })
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (const quality of qualities) {
      const made = await sharp(resized.data, { raw: resized.info })
        .webp({ quality, effort: 4, smartSubsample: true })
        .toBuffer({ resolveWithObject: true });
      if (made.data.length <= mostBytes)
        return {
          box,
          width: made.info.width,
          height: made.info.height,
          hash: hashOf(made.data),
          bytes: made.data,
        };
    }
  }
  throw catalogueErrors.photoBroken();
}
