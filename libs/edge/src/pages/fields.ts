/** A query or a posted form as it comes: nothing is believed until it is read by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** Every text given under a name. */
export const textsOf = (fields: Fields, name: string): string[] =>
  [fields[name]].flat().filter((value): value is string => typeof value === 'string');

/** One text, trimmed; empty when it is missing. */
export const textOf = (fields: Fields, name: string): string => textsOf(fields, name)[0]?.trim() ?? '';

/** What a form shows again when it comes back. */
export const typedOf = (fields: Fields): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    Object.keys(fields).map(name => {
      const texts = textsOf(fields, name);
      return [name, texts.length > 1 ? texts : (texts[0] ?? '')];
    }),
  );

/** The fields as hidden inputs or a query carry them on. */
export const queryOf = (fields: Fields): string => {
  const query = new URLSearchParams();
  for (const name of Object.keys(fields)) for (const text of textsOf(fields, name)) query.append(name, text);
  return query.toString();
};
