import { encodingToFiles } from './asvs/encoding-to-files';
import { peopleAndRights } from './asvs/people-and-rights';
import { secretsToLogs } from './asvs/secrets-to-logs';
import { files } from './tree';

const items = [encodingToFiles, peopleAndRights, secretsToLogs].flatMap(text =>
  text
    .trim()
    .split('\n')
    .map(line => {
      const [number = '', level = '', state = '', ...evidence] = line.split(' ');
      return { number, level, state, evidence: evidence.join(' ') };
    }),
);

describe('the table of OWASP ASVS 5.0', () => {
  it('holds every item of level 1 and level 2, once', () => {
    const of = (level: string) => items.filter(item => item.level === level).length;
    expect([of('1'), of('2'), items.length]).toEqual([70, 183, 253]);
    expect(new Set(items.map(({ number }) => number)).size).toBe(items.length);
  });

  it('says of each whether it is met, open, or does not apply, and what shows it', () => {
    const wrong = items.filter(
      ({ state, evidence }) => !['met', 'open', 'n/a'].includes(state) || evidence.length < 3,
    );
    expect(wrong).toEqual([]);
  });

  it('names only specs that exist', () => {
    const named = items.flatMap(({ evidence }) => evidence.match(/test\/[\w/.-]+\.spec\.tsx?/g) ?? []);
    expect(named.length).toBeGreaterThan(60);
    expect([...new Set(named)].filter(file => !files.includes(file))).toEqual([]);
  });
});
