import type { TaskHandler } from '@kashikan/jobs';
import type { Type } from '@nestjs/common';

/** Finds a provider of the app. */
export type Doors = <T>(token: Type<T> | (abstract new (...args: never[]) => T)) => T;

/**
 * Takes no input, compares what should be with what is, and may run at any time, twice, or late. What it finds half done by a process
 * that died, it finishes.
 */
export interface Reconciler {
  readonly name: string;
  readonly every: 'minute' | 'hour';
  run(get: Doors): Promise<unknown>;
}

/** Work that something enqueued. */
export type JobHandler = (get: Doors) => TaskHandler;

/** Does `work` for each item; one that fails does not stop the others. Throws the first failure at the end, so that it is seen. */
export async function forEachOne<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) await work(item).catch((error: unknown) => failures.push(error));
  if (failures.length > 0)
    throw new Error(`${failures.length} of ${items.length} failed`, { cause: failures[0] });
}
