export * from './photo-kind';
export * from './photo-terms';
export * from './photo-text';
export * from './accessibility';
export * from './layouts';
export * from './room-relations';
