export * from './permit-body';
export * from './permit-number';
