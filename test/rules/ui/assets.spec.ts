import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { assetPath, assets, renderPage } from '@kashikan/ui';
import { roomSample } from '../../support/ui/availability-samples';
import { boardSample } from '../../support/ui/staff-samples';

const bodyOf = (path: string): Buffer => {
  const found = assets().find(asset => asset.path === path);
  if (!found) throw new Error(`not served: ${path}`);
  return found.body;
};
const zipped = (...bodies: (Buffer | string)[]) =>
  bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);

describe('the files for the browser', () => {
  it('are named by their content', () => {
    expect(assets().map(asset => asset.path.replace(/\.[\w-]{10}\./, '.#.'))).toEqual([
      '/assets/resident.#.css',
      '/assets/admin.#.css',
      '/assets/resident.#.js',
      '/assets/admin.#.js',
      '/assets/favicon.#.svg',
    ]);
  });

  it('keep the first view of a resident under 40 KB, of which 10 KB script', () => {
    const script = zipped(bodyOf(assetPath('resident.js')));
    expect(script).toBeLessThan(10 * 1024);
    expect(zipped(renderPage(roomSample()), bodyOf(assetPath('resident.css'))) + script).toBeLessThan(
      40 * 1024,
    );
  });

  it('keep a staff page under 100 KB', () => {
    expect(
      zipped(renderPage(boardSample()), bodyOf(assetPath('admin.css')), bodyOf(assetPath('admin.js'))),
    ).toBeLessThan(100 * 1024);
  });

  it('use no design token that is not defined', () => {
    for (const name of ['resident.css', 'admin.css'] as const) {
      const css = bodyOf(assetPath(name)).toString();
      const defined = new Set([...css.matchAll(/(--[\w-]+):/g)].map(match => match[1]));
      const used = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(match => match[1]);
      expect(used.filter(token => !defined.has(token))).toEqual([]);
    }
  });

  it('are scripts that parse as they are served', () => {
    for (const name of ['resident.js', 'admin.js'] as const)
      expect(() => new Script(bodyOf(assetPath(name)).toString())).not.toThrow();
  });
});
