export * from './beside-leaving';
export * from './leave-service';
export type { LeavingObstacle } from './leaving-obstacles';
