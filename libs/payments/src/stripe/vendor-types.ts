/** The vendor's own types, for the stand-in that must answer in the vendor's shapes. Types only: no code leaves this room. */
export type { default as Stripe } from 'stripe';
