type Values = Readonly<Record<string, unknown>>;

/** For `tx.touch`: of two states of one thing only what differs, so that the record shows what was changed. */
export function changedOf(before: object, after: Values): { before: Values; after: Values } {
  const was = before as Values;
  const names = Object.keys(after).filter(name => JSON.stringify(was[name]) !== JSON.stringify(after[name]));
  const of = (values: Values) => Object.fromEntries(names.map(name => [name, values[name] ?? null]));
  return { before: of(was), after: of(after) };
}
