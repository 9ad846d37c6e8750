import { translate } from '@kashikan/i18n';
import { codeFiles, read } from './tree';

describe('the record', () => {
  it('has a word for every verb of a unit of work', () => {
    const verbs = new Set(
      codeFiles
        .filter(file => /^(libs|apps)\//.test(file))
        .flatMap(file => [...read(file).matchAll(/\bverb: '([a-z-]+\.[a-z-]+)'/g)])
        .map(([, verb = '']) => verb),
    );
    expect(verbs.size).toBeGreaterThan(50);
    const word = translate as (locale: 'ja', key: string) => string;
    expect([...verbs].filter(verb => word('ja', `admin.verb.${verb}`) === `admin.verb.${verb}`)).toEqual([]);
  });
});
