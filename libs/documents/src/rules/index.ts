export * from './bodies';
export * from './check-code';
export * from './document-kinds';
export * from './document-number';
export * from './document-states';
export * from './sheet';
export * from './sheet-of';
export * from './sheets/slip';
