export type DeliveryState = 'queued' | 'sending' | 'sent' | 'unsure' | 'failed';

export type DeliveryEvent = 'start' | 'accepted' | 'refused' | 'broke-off' | 'found-open';

/**
 * `unsure` means that the text was handed over and no answer came: the mail may have arrived. It is not sent again by itself; staff
 * see it. `failed` mails start again as long as the job has tries left.
 */
export const deliveryStates: Readonly<Record<DeliveryState, Partial<Record<DeliveryEvent, DeliveryState>>>> =
  {
    queued: { start: 'sending' },
    failed: { start: 'sending' },
    sending: { accepted: 'sent', refused: 'failed', 'broke-off': 'unsure', 'found-open': 'unsure' },
    sent: {},
    unsure: {},
  };

export const nextDeliveryState = (state: DeliveryState, event: DeliveryEvent): DeliveryState | undefined =>
  deliveryStates[state][event];
