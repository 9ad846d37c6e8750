export type DeliveryState =
  'queued' | 'sending' | 'sent' | 'unsure' | 'failed' | 'to-do' | 'done' | 'dropped';

export type DeliveryEvent =
  'start' | 'accepted' | 'refused' | 'broke-off' | 'found-open' | 'told' | 'not-reached' | 'drop';

/**
 * `unsure` means that the text was handed over and no answer came: the mail may have arrived. It is not sent again by itself; staff
 * see it. `failed` mails start again as long as the job has tries left. Letters and calls are `to-do` until a member of staff has told the
 * person; nobody at home leaves them so.
 */
export const deliveryStates: Readonly<Record<DeliveryState, Partial<Record<DeliveryEvent, DeliveryState>>>> =
  {
    queued: { start: 'sending' },
    failed: { start: 'sending' },
    sending: { accepted: 'sent', refused: 'failed', 'broke-off': 'unsure', 'found-open': 'unsure' },
    sent: {},
    unsure: {},
    'to-do': { told: 'done', 'not-reached': 'to-do', drop: 'dropped' },
    done: {},
    dropped: {},
  };

export const nextDeliveryState = (state: DeliveryState, event: DeliveryEvent): DeliveryState | undefined =>
  deliveryStates[state][event];
