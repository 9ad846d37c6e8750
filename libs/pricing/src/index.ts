export * from './actions/save-fee-tables';
export * from './fee-book';
export * from './pricing.errors';
export * from './pricing.module';
