import type { JobHelpers, TaskList } from 'graphile-worker';

declare const payloadBrand: unique symbol;

/** The name of a task that knows what its payload looks like, so that who enqueues and who works agree when compiling. */
export type Task<Payload> = string & { readonly [payloadBrand]: Payload };

/** Names a task: `export const sendNotification = defineTask<{ notificationId: string }>('send-notification')`. */
export const defineTask = <Payload extends object = Record<string, never>>(name: string): Task<Payload> =>
  name as Task<Payload>;

export interface TaskRun {
  /** 1 on the first try. */
  readonly attempt: number;
  /** No further try follows when this one fails. */
  readonly isLastAttempt: boolean;
}

/** What is done for a task. It may be run twice (a worker can die before it says that it is done), so it must not mind. */
export type TaskWork<Payload> = (payload: Payload, run: TaskRun) => Promise<unknown>;

export interface TaskHandler {
  readonly name: string;
  readonly work: TaskWork<never>;
}

/** Binds a task to its work. */
export const handle = <Payload>(task: Task<Payload>, work: TaskWork<Payload>): TaskHandler => ({
  name: task,
  work,
});

/** All tasks of a worker; two handlers of one name are a mistake. */
export type Tasks = ReadonlyMap<string, TaskWork<never>>;

export function defineTasks(...handlers: readonly TaskHandler[]): Tasks {
  const tasks = new Map<string, TaskWork<never>>();
  for (const { name, work } of handlers) {
    if (tasks.has(name)) throw new Error(`two handlers for the task ${name}`);
    tasks.set(name, work);
  }
  return tasks;
}

/** The form that graphile-worker wants. */
export const taskListOf = (tasks: Tasks): TaskList =>
  Object.fromEntries(
    [...tasks].map(([name, work]) => [
      name,
      async (payload: unknown, { job }: JobHelpers) => {
        const run = { attempt: job.attempts, isLastAttempt: job.attempts >= job.max_attempts };
        await work(payload as never, run);
      },
    ]),
  );
