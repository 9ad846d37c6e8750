import { defineTask, defineTasks, handle, runWorker } from '@kashikan/jobs';

/** Takes the job, says so, and never finishes: the spec kills this process while it holds the lock. */
const hanging = defineTasks(
  handle(defineTask('greet'), () => {
    process.stdout.write('taken\n');
    return new Promise(() => undefined);
  }),
);

void runWorker({
  databaseUrl: process.env.DATABASE_URL ?? '',
  tasks: hanging,
  heartbeat: { beatEveryMs: 200, silentAfterMs: 1_500 },
});
