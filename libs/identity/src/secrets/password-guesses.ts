import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { passwordLengthProblem, type PasswordProblem } from '../rules/password-terms';

/** Of 0 to 4: from here on somebody who guesses online, and slowly, does not get there. */
const LEAST_SCORE = 3;

let guesser: Promise<ZxcvbnFactory> | undefined;

/** The lists take a moment and some memory, so only a process that sets passwords loads them. */
async function loadGuesser(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Factory({ dictionary: { ...common.dictionary }, graphs: common.adjacencyGraphs });
}

/**
 * What is wrong with a new password, if anything: too short, too long, or among the first that anybody would guess, such as common
 * passwords, rows of keys, repetitions, and the person's own names and login.
 */
export async function passwordProblem(
  password: string,
  personal: readonly string[],
): Promise<PasswordProblem | undefined> {
  const wrongLength = passwordLengthProblem(password);
  if (wrongLength) return wrongLength;
  const zxcvbn = await (guesser ??= loadGuesser());
  const { score } = zxcvbn.check(password.normalize('NFKC'), ['kashikan', ...personal]);
  return score < LEAST_SCORE ? 'staff.password-known' : undefined;
}
