import { defineTask } from '@kashikan/jobs';

/** 還付 at the provider, soon after the decision. */
export const submitRefundTask = defineTask<{ refundId: string }>('submit-refund');

/** What a webhook hinted at, followed up. */
export const stripeEventTask = defineTask<{ eventId: string }>('stripe-event');

/** The payment page of a booking that no longer waits for its money, closed after the commit. */
export const closePaymentTask = defineTask<{ bookingId: string }>('close-payment');
/** A slot of a house was given back, and somebody waits. */
export const offerWaitingTask = defineTask<{ facilityId: string }>('offer-waiting');
