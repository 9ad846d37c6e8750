import { passwordProblem } from '@kashikan/identity';

const problemOf = (password: string) => passwordProblem(password, ['hanako-aoba', '青葉 花子']);

describe('a new password (ASVS 5.0, 6.2)', () => {
  it('may be of any signs, if it is long enough and not the first that anybody would guess', async () => {
    for (const password of [
      'correct horse battery',
      '窓口のひみつのことば と 三角じょうぎ',
      ' 前後に 空白のある ことばの列 ',
      'x7#'.concat('lampe-orange-filz'),
      'a sentence is a fine password, '.repeat(3),
    ])
      expect([password, await problemOf(password)]).toEqual([password, undefined]);
  });

  it.each([
    ['Short-1!', 'staff.password-short'],
    ['あいうえおかきくけこさ', 'staff.password-short'],
    ['x'.repeat(129), 'staff.password-long'],
    ['password1234', 'staff.password-known'],
    ['aaaaaaaaaaaaaaa', 'staff.password-known'],
    ['123456789012', 'staff.password-known'],
    ['qwertyuiop123', 'staff.password-known'],
    ['iloveyouforever', 'staff.password-known'],
    ['hanako-aoba1', 'staff.password-known'],
    ['kashikankashikan', 'staff.password-known'],
  ])('is refused: %s', async (password, problem) => {
    expect(await problemOf(password)).toBe(problem);
  });

  it('may have sixty-four signs and more, and an emoji counts as one', async () => {
    expect(
      await problemOf('Tango & Milonga am Sonntag im alten Rathaus von Aoba, um 20 Uhr!'),
    ).toBeUndefined();
    expect(await problemOf('🎻'.repeat(11))).toBe('staff.password-short');
  });
});
