export * from './key-due';
export * from './read-tag';
