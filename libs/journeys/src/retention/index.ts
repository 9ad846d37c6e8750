export * from './forget-old-data';
export { retentionDefaults, type RetentionTerms } from './retention-classes';
