import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { type Network, plainAddress } from '../rules/read-networks';

export interface EntryRules {
  /** From where staff of the municipality come in; empty: from everywhere. */
  readonly networks: readonly Network[];
  /** After so many days unused a role ends; null: never. */
  readonly unusedDays: number | null;
}

/** 職員の入り方: the networks of a municipality and of its facilities, and how long a role may lie unused. */
@Injectable()
export class SaveEntryRules {
  /** `address` is where the administrator sits; throws `staff.networks-lock-out` for a list without it. */
  async run(tx: Tx, municipalityId: string, rules: EntryRules, address: string): Promise<void> {
    await mustHold(tx, rules.networks, address);
    await tx.change(
      `INSERT INTO staff_entry_rules (municipality_id, networks, unused_days, changed_by, changed_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (municipality_id) DO UPDATE SET networks = excluded.networks, unused_days = excluded.unused_days,
         changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [municipalityId, rules.networks, rules.unusedDays, tx.actor.id, tx.now],
    );
    tx.touch('municipality', municipalityId, { event: 'staff-entry-changed', ...rules }, municipalityId);
  }

  /** An empty list takes the limit away. Throws `staff.place-unknown`. */
  async facility(
    tx: Tx,
    { municipalityId, facilityId }: { municipalityId: string; facilityId: string },
    networks: readonly Network[],
  ): Promise<void> {
    const facility = await tx.row('SELECT FROM facilities WHERE id = $1 AND municipality_id = $2', [
      facilityId,
      municipalityId,
    ]);
    if (!facility) throw identityErrors.placeUnknown();
    if (networks.length === 0)
      await tx.change('DELETE FROM facility_networks WHERE facility_id = $1', [facilityId]);
    else
      await tx.change(
        `INSERT INTO facility_networks (facility_id, networks, changed_by, changed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (facility_id) DO UPDATE SET networks = excluded.networks,
           changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
        [facilityId, networks, tx.actor.id, tx.now],
      );
    tx.touch('facility', facilityId, { event: 'staff-networks-changed', networks }, municipalityId);
  }
}

async function mustHold(tx: Tx, networks: readonly Network[], address: string): Promise<void> {
  const plain = plainAddress(address);
  const found = await tx.row<{ holds: boolean }>(
    'SELECT cardinality($2::inet[]) = 0 OR $1::inet <<= ANY ($2::inet[]) AS holds',
    [plain, networks],
  );
  if (!found?.holds) throw identityErrors.lockedOut(plain);
}
