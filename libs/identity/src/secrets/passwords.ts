import { Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes; about 80 ms, outside the main thread. */
const cost = { algorithm: Algorithm.Argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

let nobodys: Promise<string> | undefined;

/** Whether the password fits. For an unknown login (no hash) it works just as long and says no. */
export async function passwordFits(password: string, passwordHash: string | undefined): Promise<boolean> {
  nobodys ??= hashPassword('the password of nobody at all');
  const fits = await verify(passwordHash ?? (await nobodys), password.normalize('NFKC'));
  return fits && passwordHash !== undefined;
}
