export * from './audit.module';
export * from './views/audit-of';
