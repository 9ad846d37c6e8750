export * from './charge';
export * from './payments.errors';
export * from './payments.module';
export * from './store/charges.store';
export * from './store/refunds.store';
export * from './store/stripe-events.store';
export * from './stripe';
export * from './views/payment.view';
