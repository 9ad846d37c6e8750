export * from './password-terms';
export * from './permissions';
export * from './read-email';
export * from './read-person';
export * from './read-profile';
export * from './session-limits';
export * from './sign-in-terms';
