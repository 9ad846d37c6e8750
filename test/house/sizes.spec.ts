import { functionsOf } from './functions';
import { codeFiles, isSpec, read } from './tree';

const linesOf = (file: string): number => read(file).split('\n').length - 1;
const longer = (most: number, list: readonly string[]): string[] =>
  list.filter(file => linesOf(file) > most).map(file => `${file}: ${linesOf(file)} lines`);

describe('what one has to read at a time', () => {
  it('is at most 250 lines a file', () => {
    expect(
      longer(
        250,
        codeFiles.filter(file => !isSpec(file)),
      ),
    ).toEqual([]);
  });

  it('is at most 400 lines a spec', () => {
    expect(longer(400, codeFiles.filter(isSpec))).toEqual([]);
  });

  it('is less than 60 lines in the middle of all files', () => {
    const lengths = codeFiles
      .filter(file => /^(apps|libs)\//.test(file))
      .map(linesOf)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60);
  });

  const functions = codeFiles.filter(file => !file.endsWith('.css')).flatMap(functionsOf);

  it('is at most 50 lines a function', () => {
    const long = functions.filter(one => one.lines > 50);
    expect(long.map(one => `${one.name}: ${one.lines} lines`)).toEqual([]);
  });

  it('is at most six things that a class is made of', () => {
    const greedy = functions.filter(one => one.isConstructor && one.parameters > 6);
    expect(greedy.map(one => `${one.name}: ${one.parameters} parameters`)).toEqual([]);
  });
});
