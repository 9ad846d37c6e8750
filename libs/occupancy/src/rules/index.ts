export * from './extra-time';
export * from './pieces';
