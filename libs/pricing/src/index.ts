export * from './actions/save-fee-tables';
export * from './fee-book';
export * from './pricing.errors';
export * from './pricing.module';
export * from './store/fee-drafts.store';
export * from './store/standing-reductions.store';
export * from './views/fee-draft.view';
