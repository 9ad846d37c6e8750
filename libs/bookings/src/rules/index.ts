export * from './booking-number';
export * from './booking-states';
export * from './hold-terms';
export * from './needs-approval';
export * from './pay-by';
export * from './refund-on';
