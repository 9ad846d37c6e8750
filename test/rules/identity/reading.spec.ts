import { readKana } from '@kashikan/i18n';
import { readEmail, readPhone, readProfile } from '@kashikan/identity/rules';

describe('what people type about themselves', () => {
  it.each([
    ['hanako@example.jp', 'hanako@example.jp'],
    [' Hanako@Example.JP ', 'hanako@example.jp'],
    ['ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'hanako@example.jp'],
    ['h.a+n_a@mail.co.jp', 'h.a+n_a@mail.co.jp'],
  ])('reads the address %s', (typed, email) => expect(readEmail(typed)).toBe(email));

  it.each([
    '',
    'hanako',
    'hanako@',
    'hanako@localhost',
    'a@b@example.jp',
    'hanako@example.jp\r\nBcc: all@example.jp',
    'hanako@example.jp, taro@example.jp',
    '<hanako@example.jp>',
    `${'a'.repeat(250)}@example.jp`,
  ])('refuses the address %j', typed => expect(readEmail(typed)).toBeUndefined());

  it.each([
    ['やまだ　はなこ', 'ヤマダ ハナコ'],
    ['ﾔﾏﾀﾞ ﾊﾅｺ', 'ヤマダ ハナコ'],
    ['ジョン・スミス', 'ジョン・スミス'],
  ])('folds the reading %s to %s', (typed, kana) => expect(readKana(typed)).toBe(kana));

  it('asks again for a reading in kanji or letters', () => {
    expect(readKana('山田')).toBeUndefined();
    expect(readKana('Hanako')).toBeUndefined();
  });

  it.each([
    ['０９０−１２３４−５６７８', '09012345678'],
    ['03-1234-5678', '0312345678'],
    ['+44 20 7946 0958', '+442079460958'],
  ])('reads the phone number %s', (typed, phone) => expect(readPhone(typed)).toBe(phone));

  it('tells everything that is wrong with a profile at once', () => {
    expect(readProfile({ name: ' ', nameKana: '山田', phone: '110' })).toEqual({
      problems: {
        name: 'profile.name-missing',
        nameKana: 'profile.kana-refused',
        phone: 'profile.phone-refused',
      },
    });
  });

  it('keeps no empty group', () => {
    expect(
      readProfile({ name: '山田 花子', nameKana: 'やまだ はなこ', phone: '0312345678', groupName: '　' }),
    ).toEqual({
      profile: { name: '山田 花子', nameKana: 'ヤマダ ハナコ', phone: '0312345678', groupName: null },
    });
  });
});
