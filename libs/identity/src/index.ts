export * from './identity.errors';
export * from './identity.module';
export * from './rules';
export { type StartedSession } from './store/session.store';
export * from './store/throttle';
export { csrfTokenOf, isToken, newVisitorToken, tokenHash } from './store/tokens';
export * from './views/sessions';
