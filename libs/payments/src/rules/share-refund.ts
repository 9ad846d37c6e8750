/** A settled charge and how much of it has not gone back. */
export interface RefundableCharge {
  readonly id: string;
  readonly leftYen: number;
}

export interface RefundShare {
  readonly chargeId: string;
  readonly amountYen: number;
}

/**
 * A refund over the charges of a booking, the newest first, because a provider takes back only what is young. The shares add up to
 * the amount or to all that is left, and none is larger than its charge.
 */
export function shareRefund(amountYen: number, newestFirst: readonly RefundableCharge[]): RefundShare[] {
  const shares: RefundShare[] = [];
  let open = amountYen;
  for (const { id, leftYen } of newestFirst) {
    const part = Math.min(open, leftYen);
    if (part <= 0) continue;
    shares.push({ chargeId: id, amountYen: part });
    open -= part;
  }
  return shares;
}
