export * from './csv';
export * from './file-words';
export * from './personal-file';
