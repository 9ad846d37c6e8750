import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/**
 * Gives each SQL text a stable name, so that PostgreSQL parses and plans it once per connection (an unnamed statement costs
 * about 40 % more). The texts are constants of the program, never built from input, so the map stays small.
 */
export function statement(text: string, values: readonly unknown[]) {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url');
    names.set(text, name);
  }
  return { name, text, values: values as unknown[] };
}
