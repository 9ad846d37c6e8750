/**
 * A reason why the program cannot start that the person at the machine can act on. It is printed as it stands, in both
 * languages and without a stack trace, and the process ends with exit code 1.
 */
export class StartFailure extends Error {
  constructor(
    readonly ja: string,
    readonly en: string,
    options?: { cause?: unknown },
  ) {
    super(`${ja}\n${en}`, options);
    this.name = 'StartFailure';
  }
}
