export * from './permissions';
export * from './session-limits';
