/** A posted form as it comes: nothing is believed until it is read by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** One text of a form, trimmed; empty when it is missing. */
export function textOf(fields: Fields, name: string): string {
  const given = fields[name];
  const one: unknown = Array.isArray(given) ? (given as unknown[])[0] : given;
  return typeof one === 'string' ? one.trim() : '';
}

/** The ticked boxes of a name. */
export const ticksOf = (fields: Fields, name: string): string[] =>
  [fields[name]].flat().filter((value): value is string => typeof value === 'string');

/** What a form shows again when it comes back; buffers of uploaded files cannot be shown. */
export const typedOf = (fields: Fields): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    Object.keys(fields).map(name => {
      const ticks = ticksOf(fields, name);
      return [name, ticks.length > 1 ? ticks : textOf(fields, name)];
    }),
  );
