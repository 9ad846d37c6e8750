export * from './hand-back-refund';
export * from './take-counter-payment';
