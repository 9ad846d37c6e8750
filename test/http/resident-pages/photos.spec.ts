import { AddPhoto, Catalogue, ChangePhoto, type Room } from '@kashikan/catalogue';
import { DomainError, systemActor } from '@kashikan/kernel';
import { photoTerms } from '@kashikan/catalogue/rules';
import { aPhoto } from '../../support/photos';
import { htmlFaults } from '../../support/ui/html-faults';
import { residentApp, type ResidentApp } from '../../support/ui/resident-app';
import { PlainBrowser } from './visitor';

const clerk = systemActor('spec');

describe('photos of rooms on the pages of the residents', () => {
  let app: ResidentApp;
  let seen: Room;

  beforeAll(async () => {
    app = await residentApp();
    seen = await withPhoto('meeting-2', 10, '会議室 "A"');
  }, 120_000);

  afterAll(() => app.close());

  const fresh = async (code: string): Promise<Room> => {
    app.world.get(Catalogue).forget();
    return app.world.room(code);
  };
  const add = (room: Room, bytes: Buffer, alt = '机と椅子') =>
    app.world.get(AddPhoto).run(clerk, room, { bytes, alt, altEn: '', credit: '市民課 CC BY 4.0' });
  const withPhoto = async (code: string, hue: number, alt: string): Promise<Room> => {
    await add(await app.world.room(code), await aPhoto({ hue, orientation: 6 }), alt);
    return fresh(code);
  };
  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const page = (path: string) => new PlainBrowser(app.address).open(path);
  const bytesAt = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${app.address}${path}`, { headers });
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  it('stand on the room’s page with their words and their size, fetched only when they come into sight', async () => {
    const { html } = await page(`/rooms/${seen.id}`);
    const [photo] = seen.photos;
    const image = /<img [^>]*>/.exec(html)?.[0] ?? '';
    expect(image).toContain(`src="/photos/${photo?.phone.hash}"`);
    expect(image).toContain('loading="lazy"');
    expect(image).toContain(`width="${photo?.phone.width}" height="${photo?.phone.height}"`);
    expect(image).toContain('alt="会議室 &quot;A&quot;"');
    expect(html).toContain('写真：市民課 CC BY 4.0');
    expect(await htmlFaults(html)).toEqual([]);
  });

  it('are shown small in lists, where the name of the room says it all', async () => {
    const { html } = await page(`/facilities/${seen.facilityId}`);
    expect(html).toContain(`src="/photos/${seen.photos[0]?.thumb.hash}"`);
    expect(await htmlFaults(html)).toEqual([]);
  });

  it('may be kept by a browser for ever, and are never sent twice', async () => {
    const path = `/photos/${seen.photos[0]?.phone.hash}`;
    const { answer, bytes } = await bytesAt(path);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(bytes.length).toBeLessThanOrEqual(30_000);
    expect(bytes.toString('latin1')).not.toMatch(/GPS|EXIF/);
    const again = await bytesAt(path, { 'if-none-match': answer.headers.get('etag') ?? '' });
    expect([again.answer.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('are in the API with their words and addresses', async () => {
    const room = (await (await fetch(`${app.address}/api/v1/rooms/${seen.id}`)).json()) as {
      photos: { alt: string; wide: { path: string } }[];
    };
    expect(room.photos[0]?.alt).toBe('会議室 "A"');
    expect((await bytesAt(room.photos[0]?.wide.path ?? '')).answer.status).toBe(200);
  });

  it('leave a first view of at most 40 KB without them', async () => {
    const { html } = await page(`/rooms/${seen.id}`);
    const parts = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    const sent = await Promise.all(
      [`/rooms/${seen.id}`, ...parts].map(async path => {
        const { gzipSync } = await import('node:zlib');
        return gzipSync((await bytesAt(path, { accept: 'text/html' })).bytes).length;
      }),
    );
    expect(sent.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40_000);
  });

  it('are unknown under any other address, and when the room is hidden or the photo is removed', async () => {
    const status = async (path: string) => (await bytesAt(path)).answer.status;
    const room = await withPhoto('meeting-3', 20, '椅子');
    const [photo] = room.photos;
    const path = `/photos/${photo?.thumb.hash}`;
    expect(await status(path)).toBe(200);
    for (const wrong of ['/photos/x', `/photos/${'0'.repeat(64)}`, '/photos/..%2f..%2fetc', `${path}'--`])
      expect(await status(wrong)).toBe(404);
    await app.world.get(ChangePhoto).run(clerk, room, photo?.id ?? '', { kind: 'remove' });
    expect(await status(path)).toBe(404);
    expect((await fresh('meeting-3')).photos).toEqual([]);
  });

  it('are in the order that staff gave them, and keep it when one goes', async () => {
    const room = await app.world.room('study');
    const ids: string[] = [];
    for (const hue of [1, 2, 3]) ids.push(await add(room, await aPhoto({ hue })));
    const [a = '', b = '', c = ''] = ids;
    const order = async () => (await fresh('study')).photos.map(({ id }) => id);
    expect(await order()).toEqual([a, b, c]);
    const change = app.world.get(ChangePhoto);
    await change.run(clerk, room, c, { kind: 'move', places: -1 });
    expect(await order()).toEqual([a, c, b]);
    await change.run(clerk, room, a, { kind: 'move', places: -1 });
    await change.run(clerk, room, c, { kind: 'remove' });
    expect(await order()).toEqual([a, b]);
    expect(await refusal(change.run(clerk, room, c, { kind: 'remove' }))).toBe('catalogue.photo-unknown');
    const words = { kind: 'describe' as const, alt: '', altEn: '', credit: '' };
    expect(await refusal(change.run(clerk, room, a, words))).toBe('catalogue.photo-text-missing');
  });

  it('belong to one room: through another room nobody reaches them', async () => {
    const other = await app.world.room('music');
    const photo = seen.photos[0]?.id ?? '';
    const change = app.world.get(ChangePhoto);
    expect(await refusal(change.run(clerk, other, photo, { kind: 'remove' }))).toBe(
      'catalogue.photo-unknown',
    );
  });

  it('are taken once each, even by two clerks at the same moment, and twelve at most', async () => {
    const room = await app.world.room('cooking');
    const same = await aPhoto({ hue: 200 });
    const outcomes = await Promise.all([refusal(add(room, same)), refusal(add(room, same))]);
    expect(outcomes.sort()).toEqual(['catalogue.photo-known', 'done']);
    const small = { width: 220, height: 220 };
    for (let hue = 1; hue < photoTerms.mostOfARoom; hue += 1)
      await add(room, await aPhoto({ hue, ...small }));
    expect(await refusal(add(room, await aPhoto({ hue: 99, ...small })))).toBe('catalogue.photos-full');
  }, 60_000);
});
