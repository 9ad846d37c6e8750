import { needsApproval, payBy } from '@kashikan/bookings/rules';
import type { ResolvedSlot } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { addDays, Clock, type DomainError, type LocalDate, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type ApplicationRequest, PrepareApplication } from './apply-for-booking';
import type { Price } from './price-request';

export interface PreviewedApplication {
  readonly room: Room;
  readonly slot: ResolvedSlot;
  readonly price: Price;
  /** What follows: an approval until a day, a payment until a moment, or nothing more. */
  readonly next:
    | { readonly way: 'approval'; readonly until: LocalDate }
    | { readonly way: 'payment'; readonly until: Date }
    | { readonly way: 'free' };
  /** What the reception refuses and staff set aside. */
  readonly refusals: readonly DomainError[];
}

/** What an application would cost and what would follow, before anybody applies. */
@Injectable()
export class PreviewApplication {
  constructor(
    private readonly prepare: PrepareApplication,
    private readonly clock: Clock,
  ) {}

  /** Throws what `PrepareApplication` throws; limits and free time are asked by the application itself. */
  async run(request: ApplicationRequest): Promise<PreviewedApplication> {
    const { room, slot, price, refusals, request: prepared } = await this.prepare.run(request);
    return { room, slot, price, refusals, next: this.next(room, slot, price, prepared) };
  }

  private next(
    room: Room,
    slot: ResolvedSlot,
    { quote }: Price,
    { application }: ApplicationRequest,
  ): PreviewedApplication['next'] {
    const now = this.clock.now();
    const { facility } = room;
    const { timeZone } = facility.municipality;
    if (needsApproval(room, application.use))
      return { way: 'approval', until: addDays(localDateOf(now, timeZone), facility.processingDays) };
    if (quote.totalYen === 0) return { way: 'free' };
    const use = { useDate: slot.date, startsAt: slot.startsAt };
    return { way: 'payment', until: payBy(facility, use, now, timeZone) };
  }
}
