export * from './actor';
export * from './clock';
export * from './domain-error';
export * from './ids';
export * from './local-date';
export * from './time-range';
export * from './yen';
export * from './zone';
