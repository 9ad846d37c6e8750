import { BookingView } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import type { IdempotencyKey, StaffMember } from '@kashikan/edge';
import { LendKey, ReturnKey } from '@kashikan/journeys';
import type { Handover, KeyReturned } from '@kashikan/keys';
import { Clock, type Zone } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { HandoverBody, ReturnBody } from './bodies/key.body';

/** Handing over and taking back for programs, each at the facility where the roles allow it. */
@Injectable()
export class KeyCounter {
  constructor(
    private readonly bookings: BookingView,
    private readonly lendKey: LendKey,
    private readonly returnKey: ReturnKey,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async handOver(
    staff: StaffMember,
    { bookingId, tag, takenByName }: HandoverBody,
    idempotency: IdempotencyKey,
  ): Promise<{ handoverId: string; key: string }> {
    const { municipalityId, actor } = staff;
    const booking = await this.bookings.ofMunicipality(bookingId, municipalityId);
    staff.mustMay('key.hand-over', booking);
    return this.lendKey.run({ actor, municipalityId, bookingId, tag, takenByName, idempotency });
  }

  async takeBack(
    staff: StaffMember,
    { handoverId, facilityId }: Handover,
    { conditionNote }: ReturnBody,
    idempotency: IdempotencyKey,
  ): Promise<KeyReturned> {
    const { municipalityId, actor } = staff;
    staff.mustMay('key.take-back', { municipalityId, facilityId });
    return this.returnKey.run({ actor, municipalityId, handoverId, conditionNote, idempotency });
  }

  async hereAndNow(staff: StaffMember): Promise<{ now: Date; zone: Zone }> {
    const { municipality } = await this.catalogue.municipality(staff.municipalityId);
    return { now: this.clock.now(), zone: municipality.timeZone };
  }
}
