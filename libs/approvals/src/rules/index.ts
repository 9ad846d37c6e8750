export * from './approval-states';
export * from './check-application';
export * from './instruction-text';
export * from './processing-time';
export * from './refusal-grounds';
export * from './instruction-words';
