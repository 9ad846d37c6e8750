export * from './actions/looks';
export * from './audit.errors';
export * from './audit.module';
export * from './views/audit-of';
export * from './views/looks-of';
