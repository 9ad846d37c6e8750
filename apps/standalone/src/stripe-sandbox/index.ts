export type { Fault } from './api/faults';
export type { StripeSandboxControl } from './control';
export { createStripeSandbox, type StripeSandbox, type StripeSandboxOptions } from './create-sandbox';
export type { DeliveryMode } from './sandbox-state';
export { type RunningSandbox, type StartOptions, startStripeSandbox } from './start-stripe-sandbox';
