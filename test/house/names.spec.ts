import path from 'node:path';
import { apps, codeFiles, files, isSpec, libs, read } from './tree';

const inLibs = codeFiles.filter(file => file.startsWith('libs/'));

/** The rooms of a domain lib; what is not listed here needs a reason in house rules first, then a line here. */
const drawers = /^(utils?|commons?|shared|helpers?|misc|enums|types|constants)(\.|$)/;

describe('a name', () => {
  it('is a sentence in lower case with hyphens', () => {
    const odd = codeFiles.filter(file => !/^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(path.basename(file)));
    expect(odd).toEqual([]);
  });

  it('is never that of a drawer for everything', () => {
    const parts = (file: string) => file.split('/');
    expect(codeFiles.filter(file => parts(file).some(part => drawers.test(part)))).toEqual([]);
  });

  it('of a lib is on the stairs, in the map of the project, and explained in the lib’s README', () => {
    const stairs = read('.dependency-cruiser.cjs');
    const { projects } = JSON.parse(read('nest-cli.json')) as { projects: Record<string, { root: string }> };
    expect(Object.keys(projects).sort()).toEqual([...apps, ...libs].sort());
    expect(libs.filter(lib => !new RegExp(`'?\\b${lib}\\b'?`).test(stairs))).toEqual([]);
    expect(libs.filter(lib => !files.includes(`libs/${lib}/README.md`))).toEqual([]);
    expect(libs.filter(lib => !files.includes(`libs/${lib}/src/index.ts`))).toEqual([]);
  });

  it('of an address is given to one sort of file: records hold columns, controllers routes, tasks the clock’s work', () => {
    const holding = (pattern: RegExp) =>
      codeFiles.filter(file => /^(apps|libs)\//.test(file) && pattern.test(read(file)));
    const wrong = (found: string[], name: RegExp) => found.filter(file => !name.test(file));
    expect(wrong(holding(/^@Entity\(/m), /^libs\/[^/]+\/src\/records\/[^/]+\.record\.ts$/)).toEqual([]);
    expect(wrong(holding(/^@Controller\(/m), /\.controller\.tsx?$/)).toEqual([]);
    expect(
      wrong(
        inLibs.filter(file => file.endsWith('.errors.ts')),
        /\/src\/[a-z-]+\.errors\.ts$/,
      ),
    ).toEqual([]);
  });
});

describe('a vendor', () => {
  const importing = (name: string) =>
    codeFiles
      .filter(file => /^(apps|libs)\//.test(file))
      .filter(file =>
        new RegExp(`from '${name}(/[^']*)?'|(require|import)\\('${name}(/[^']*)?'\\)`).test(read(file)),
      );

  it('of payments is known in one room of the program, and to the sandbox that stands in for it', () => {
    const rooms =
      /^(libs\/payments\/src\/stripe|apps\/standalone\/src\/stripe-sandbox|apps\/standalone\/bin)\//;
    expect(importing('stripe').length).toBeGreaterThan(0);
    expect(importing('stripe').filter(file => !rooms.test(file))).toEqual([]);
  });

  it('of mail is known in one room', () => {
    expect(importing('nodemailer').length).toBeGreaterThan(0);
    expect(importing('nodemailer').filter(file => !file.startsWith('libs/notifications/src/smtp/'))).toEqual(
      [],
    );
  });
});

describe('a test', () => {
  const specs = codeFiles.filter(isSpec);

  it('stands in one of the agreed rooms', () => {
    const rooms = /^test\/(rules|store|journeys|http|browser|house|bench)\//;
    expect(specs.filter(file => !rooms.test(file))).toEqual([]);
  });

  it('is never left out, and never runs alone', () => {
    const leaving = /\b(describe|it|test)\.(skip|only|todo)\b|\b(xit|xdescribe|xtest|fit|fdescribe)\(/;
    expect(specs.filter(file => leaving.test(read(file)))).toEqual([]);
  });

  it('of a rule needs no database', () => {
    const rules = specs.filter(file => file.startsWith('test/rules/'));
    expect(rules.filter(file => /support\/database'|from 'pg'/.test(read(file)))).toEqual([]);
  });
});
