import { plainUse } from '@kashikan/bookings/rules';
import { resolveSlot, type RoomCalendar, type SlotChoice } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { ApplyForBooking, SettlePayment, StartPayment } from '@kashikan/journeys';
import { addDays, type LocalDate, systemActor } from '@kashikan/kernel';
import { PaymentView } from '@kashikan/payments';

export type Door = <T>(token: abstract new (...parts: never[]) => T) => T;

/** Who stands in for the payer: the Stripe sandbox, when there is one. */
export type PayForSample = (sessionId: string) => unknown;

const actor = systemActor('sample');

export interface SampleUse {
  readonly eventName: string;
  readonly people: number;
  readonly purposeCode: string;
  readonly isPaid: boolean;
  readonly room: Room;
  readonly choice: SlotChoice;
}

/** Taken at the counter, and paid by card where that can be. */
export async function book(
  door: Door,
  { accountId, groupName }: { readonly accountId: string; readonly groupName: string | null },
  { room, choice, eventName, people, purposeCode, isPaid }: SampleUse,
  pay: PayForSample | undefined,
): Promise<string> {
  const { bookingId, state } = await door(ApplyForBooking).run({
    actor: { kind: 'staff', id: 'sample', onBehalfOf: accountId },
    accountId,
    owner: { accountId, sessionHash: null },
    application: { eventName, people, purposeCode, eventNamePublic: true, groupName, use: plainUse },
    pick: { roomId: room.id, choice },
    channel: 'counter',
    locale: 'ja',
  });
  if (state !== 'payment-due' || !isPaid || !pay) return bookingId;
  const { chargeId } = await door(StartPayment).run({ actor, bookingId });
  const charge = await door(PaymentView).charge(chargeId);
  if (charge?.providerSessionId) await pay(charge.providerSessionId);
  await door(SettlePayment).run(actor, chargeId);
  return bookingId;
}

/** The first day from `wanted` on that lends the bands, looking so many days ahead. */
export function choiceFrom(
  calendar: RoomCalendar,
  wanted: LocalDate,
  bands: readonly string[],
  now: Date,
  most: number,
): SlotChoice | undefined {
  for (let shift = 0; shift <= most; shift += 1) {
    const choice = { date: addDays(wanted, shift), bands };
    if (resolveSlot(calendar, choice, now).kind === 'slot') return choice;
  }
  return undefined;
}
