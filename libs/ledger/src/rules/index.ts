export * from './accounts';
export * from './fiscal-year';
export * from './postings';
