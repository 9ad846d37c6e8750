import type { Owner } from '@kashikan/bookings';
import type { Visitor } from '@kashikan/edge';

/** Whose bookings a visitor may touch: those of the account, and the holds of this browser. */
export const ownerOf = (visitor: Visitor): Owner => ({
  accountId: visitor.resident?.accountId ?? null,
  sessionHash: visitor.sessionHash,
});
