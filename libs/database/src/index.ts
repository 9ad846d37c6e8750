export * from './connection';
export * from './database';
export * from './database.errors';
export * from './database.module';
export * from './migrate';
export * from './tx';
export * from './unit-of-work';
export * from './upsert';
