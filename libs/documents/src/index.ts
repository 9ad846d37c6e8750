export * from './actions/issue-permit';
export * from './actions/revoke-permit';
export * from './documents.errors';
export * from './documents.module';
export * from './views/permits.view';
export type { PermitBody, PermitFacts, PermitFeeLine } from './rules';
