export * from './actions/hand-over-key';
export * from './actions/register-keys';
export * from './actions/take-back-key';
export * from './keys.errors';
export * from './keys.module';
export * from './views/handover-list';
export * from './views/key-register';
