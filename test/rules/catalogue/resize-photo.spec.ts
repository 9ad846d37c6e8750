import { boxTerms, photoBoxes, photoKind, photoTerms } from '@kashikan/catalogue/rules';
import { DomainError } from '@kashikan/kernel';
import { deflateSync } from 'node:zlib';
import { ResizePhoto } from '../../../libs/catalogue/src/photos/resize-photo';
import { crc32, exifOf, noise, pngOf, aPhoto } from '../../support/photos';

// Pixels are work, and other specs want the same cores.
jest.setTimeout(60_000);

const resize = new ResizePhoto();
const codeOf = (bytes: Buffer): Promise<string> =>
  resize.run(bytes).then(
    () => 'taken',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

describe('a photo that is sent', () => {
  it('comes out in three sizes, none heavier than it may be', async () => {
    const sizes = await resize.run(await aPhoto({ width: 3000, height: 2000 }));
    expect(sizes.map(({ box, width, height }) => [box, width, height])).toEqual([
      ['thumb', 320, 213],
      ['phone', 640, 427],
      ['wide', 1280, 853],
    ]);
    for (const { box, bytes } of sizes) {
      expect(photoKind(bytes)).toBe('webp');
      expect(bytes.length).toBeLessThanOrEqual(boxTerms[box].mostBytes);
    }
  });

  it('is made light even when there is nothing in it but noise', async () => {
    const sizes = await resize.run(await noise(800, 800));
    expect(sizes.map(({ box }) => box)).toEqual(photoBoxes);
    for (const { box, bytes } of sizes) expect(bytes.length).toBeLessThanOrEqual(boxTerms[box].mostBytes);
  });

  it('is never blown up', async () => {
    const [thumb, phone, wide] = await resize.run(await aPhoto({ width: 400, height: 300 }));
    expect([thumb?.width, phone?.width, wide?.width]).toEqual([320, 400, 400]);
  });

  it.each(['jpeg', 'png', 'webp'] as const)('may be a %s', async format => {
    expect(await codeOf(await aPhoto({ format }))).toBe('taken');
  });

  it('says no longer where, when and with what it was taken, and stands upright', async () => {
    const sent = await aPhoto({ width: 900, height: 600, orientation: 6 });
    expect(exifOf(sent)).toContain('GPS-SPEC-PLACE');
    for (const { bytes, width, height } of await resize.run(sent)) {
      const text = bytes.toString('latin1');
      expect(text).not.toMatch(/EXIF|GPS|Exif|XMP|ICCP|http/);
      expect(height).toBeGreaterThan(width);
    }
  });

  it('leaves behind whatever was hidden after its end', async () => {
    const sent = Buffer.concat([await aPhoto({}), Buffer.from('<script>alert(1)</script>PK\u0003\u0004')]);
    for (const { bytes } of await resize.run(sent)) {
      expect(bytes.includes('<script>')).toBe(false);
      expect(bytes.includes('PK\u0003\u0004')).toBe(false);
    }
  });
});

describe('a file that is no photo (SEC-12)', () => {
  it('is known by its bytes, whatever it is called', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800"/>');
    const gif = Buffer.from('GIF89a/*\u0000\u0000*/=1;alert(1)');
    for (const bytes of [heic, svg, gif, Buffer.from('%PDF-1.7'), Buffer.from('MZ'), Buffer.alloc(0)])
      expect(await codeOf(bytes)).toBe('catalogue.photo-kind-unknown');
  });

  it('is refused when only its first bytes are those of a photo', async () => {
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<html>'.repeat(400))]);
    const png = Buffer.concat([(await aPhoto({ format: 'png' })).subarray(0, 8), Buffer.alloc(4000, 7)]);
    const webp = Buffer.from('RIFF\u0010\u0000\u0000\u0000WEBPVP8 nothing at all');
    for (const bytes of [jpeg, png, webp]) expect(await codeOf(bytes)).toBe('catalogue.photo-broken');
  });

  it('is refused when half of it is missing', async () => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const whole = await aPhoto({ format, width: 1200, height: 900 });
      expect(await codeOf(whole.subarray(0, whole.length / 2))).toBe('catalogue.photo-broken');
    }
  });

  it('is refused before it unfolds to gigabytes', async () => {
    const bomb = pngOf(40_000, 40_000, deflateSync(Buffer.alloc(40_000)));
    expect(bomb.length).toBeLessThan(1000);
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
    expect(await codeOf(bomb)).toBe('catalogue.photo-of-too-many-pixels');
  });

  it('is refused when it is too heavy or too small', async () => {
    const heavy = Buffer.concat([await aPhoto({}), Buffer.alloc(photoTerms.mostBytes)]);
    expect(await codeOf(heavy)).toBe('catalogue.photo-too-large');
    expect(await codeOf(await aPhoto({ width: 1000, height: 150 }))).toBe('catalogue.photo-too-small');
  });

  it('does not keep the next one waiting for ever', async () => {
    const broken = codeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
    expect(await codeOf(await aPhoto({}))).toBe('taken');
    expect(await broken).toBe('catalogue.photo-broken');
  });
});
