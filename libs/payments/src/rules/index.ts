export * from './charge-states';
export * from './offered-methods';
export * from './read-session';
export * from './refund-states';
export * from './session-expiry';
export * from './share-refund';
export * from './money-of-booking';
