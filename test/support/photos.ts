import sharp from 'sharp';

interface Taken {
  readonly width?: number;
  readonly height?: number;
  readonly format?: 'jpeg' | 'png' | 'webp';
  /** As a phone writes it: 6 is upright, stored lying on its side. */
  readonly orientation?: number;
  /** Makes one photo differ from the next. */
  readonly hue?: number;
}

/** A photo as a phone sends it: with its place, its owner and the way it was held. */
export function aPhoto(taken: Taken): Promise<Buffer> {
  const { width = 800, height = 600, format = 'jpeg', orientation = 1, hue = 120 } = taken;
  const place = {
    IFD0: { ImageDescription: 'GPS-SPEC-PLACE', Artist: 'A. Owner' },
    IFD3: { GPSLatitudeRef: 'N' },
  };
  return sharp(drawing(width, height, hue), { raw: { width, height, channels: 3 } })
    .withMetadata({ orientation, exif: place })
    .toFormat(format)
    .toBuffer();
}

/** A disc before a sky: something with edges and shades. */
function drawing(width: number, height: number, hue: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isDisc = Math.hypot(x - width * 0.3, y - height * 0.4) < height * 0.2;
      pixels.set(
        [isDisc ? 200 : (255 * x) / width, isDisc ? 60 : hue, (255 * y) / height],
        (y * width + x) * 3,
      );
    }
  return pixels;
}

/** What a JPEG says besides its pixels. */
export const exifOf = (jpeg: Buffer): string => jpeg.subarray(0, 4000).toString('latin1');

export const noise = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer();

/** CRC-32 as PNG counts it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A grey PNG that claims a size, whatever `packed` holds. */
export function pngOf(width: number, height: number, packed: Uint8Array): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
