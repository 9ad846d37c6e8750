export * from './actions/decide-approval';
export * from './actions/open-approval';
export * from './actions/recheck-approval';
export * from './actions/withdraw-approval';
export * from './approvals.errors';
export * from './approvals.module';
export * from './views/approval-case';
export * from './views/approval-inbox';
