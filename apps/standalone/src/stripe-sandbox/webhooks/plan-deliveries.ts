import type { Delivery, SandboxState } from '../sandbox-state';
import type { Event } from '../vendor-objects';

const WINDOW_MS = 2000;

/**
 * When and how often each event is sent. Out of order: all events of the same two seconds are sent at their end, the last
 * one first. Never: kept back until somebody asks for them to be sent again.
 */
export function planDeliveries(
  events: readonly Event[],
  setting: SandboxState['delivery'],
  nowMs: number,
  firstOrder: number,
): Delivery[] {
  const copies = setting.mode === 'twice' ? 2 : 1;
  const reversed = setting.mode === 'out-of-order';
  const dueAt = {
    normal: nowMs,
    twice: nowMs,
    never: nowMs,
    late: nowMs + setting.lateSeconds * 1000,
    'out-of-order': (Math.floor(nowMs / WINDOW_MS) + 1) * WINDOW_MS,
  }[setting.mode];
  return events.flatMap((event, index) =>
    Array.from({ length: copies }, (_, copy) => ({
      eventId: event.id,
      order: (reversed ? -1 : 1) * (firstOrder + index * copies + copy),
      dueAt,
      attempts: 0,
      state: setting.mode === 'never' ? ('withheld' as const) : ('waiting' as const),
      lastAnswer: null,
    })),
  );
}

/** Seconds until the next attempt; Stripe goes on for three days, this sandbox for about a quarter of an hour. */
export const backoffSeconds = [1, 2, 4, 8, 15, 30, 60, 120, 240, 480];
