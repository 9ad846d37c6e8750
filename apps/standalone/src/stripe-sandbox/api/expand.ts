import type { Sandbox } from '../sandbox';
import { invalid } from '../stripe-problem';

type Json = Record<string, unknown>;

/** Any object of the account by its id, whatever kind it is. */
export function objectById(sandbox: Sandbox, id: string): object | undefined {
  const { state } = sandbox;
  return (
    state.intents[id] ??
    state.charges[id] ??
    state.refunds[id] ??
    state.payouts[id] ??
    state.sessions[id]?.object ??
    state.balance.find(row => row.entry.id === id)?.entry
  );
}

/** Puts related objects in the place of their ids, along paths such as `payment_intent.latest_charge`. */
export function expanded<T extends object>(
  sandbox: Sandbox,
  object: T,
  paths: readonly string[] | undefined,
): T {
  const copy = structuredClone(object);
  for (const path of paths ?? []) expandOne(sandbox, copy as Json, path.split('.'), path);
  return copy;
}

function expandOne(sandbox: Sandbox, object: Json, [step, ...rest]: string[], path: string): void {
  if (step === undefined) return;
  const value = object[step];
  if (value === undefined)
    throw invalid(`This property cannot be expanded (${path}).`, 'expand', 'parameter_unknown');
  if (value === null) return;
  if (Array.isArray(value)) {
    for (const item of value as Json[]) expandOne(sandbox, item, rest, path);
    return;
  }
  const found = typeof value === 'string' ? objectById(sandbox, value) : value;
  if (!found) throw invalid(`This property cannot be expanded (${path}).`, 'expand', 'parameter_unknown');
  const inside = structuredClone(found) as Json;
  object[step] = inside;
  expandOne(sandbox, inside, rest, path);
}
