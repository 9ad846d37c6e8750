export * from './delivery-states';
export * from './header-safety';
export * from './message-id';
export * from './notice-kinds';
export * from './short-lived';
