export * from './drain';
export { type HeartbeatTimes, usualTimes } from './heartbeat';
export * from './jobs';
export * from './jobs.module';
export { everyHour, everyMinute, runWorker, type RunningWorker, type WorkerSettings } from './run-worker';
export {
  defineTask,
  defineTasks,
  handle,
  type Task,
  type TaskHandler,
  type TaskRun,
  type Tasks,
  type TaskWork,
} from './task';
export * from './views/failing-jobs';
