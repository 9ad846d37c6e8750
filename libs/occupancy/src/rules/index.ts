export * from './extra-time';
export * from './pieces';
export * from './times-of-part';
