export * from './photo-kind';
export * from './photo-terms';
export * from './photo-text';
export * from './room-relatives';
