import { type Booking, OverridesStore } from '@kashikan/bookings';
import type { Tx } from '@kashikan/database';
import { type NewPerson, RegisterPerson } from '@kashikan/identity';
import type { DomainError } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

/** What only staff bring to an application. */
export interface CounterRequest {
  /** Somebody whom staff write down with the application; the account of the request becomes theirs. */
  readonly person?: NewPerson | undefined;
  /** Why staff set aside the rules that refuse; without it nothing is set aside. */
  readonly overrideReason?: string | undefined;
}

/** With a reason, refusals are noted instead of thrown. */
export const overridden = (reason: string | undefined, refusals: DomainError[]) =>
  reason === undefined ? undefined : (refusal: DomainError): void => void refusals.push(refusal);

/** Beside an application that staff take: the person who was not known yet, and the rules that were set aside. */
@Injectable()
export class AtTheCounter {
  constructor(
    private readonly registerPerson: RegisterPerson,
    private readonly overrides: OverridesStore,
  ) {}

  /** Throws `identity.email-taken`. */
  async writeDown(
    tx: Tx,
    { person, accountId }: CounterRequest & { readonly accountId: string },
    municipalityId: string,
  ): Promise<void> {
    if (person) await this.registerPerson.run(tx, { ...person, accountId, municipalityId });
  }

  /** Throws `booking.override-reason-missing`. */
  setAside(
    tx: Tx,
    { id, municipalityId, facilityId }: Pick<Booking, 'id' | 'municipalityId' | 'facilityId'>,
    reason: string,
    refusals: readonly DomainError[],
  ): void {
    for (const { code, facts } of refusals) {
      const { rule, name } = facts;
      this.overrides.record(tx, {
        municipalityId,
        facilityId,
        bookingId: id,
        rule: code,
        reason,
        facts: rule === undefined ? {} : { rule, name },
      });
    }
  }
}
