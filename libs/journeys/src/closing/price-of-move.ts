import type { Booking, UseFacts } from '@kashikan/bookings';
import type { NewPlace } from '@kashikan/bookings';
import { DomainError, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { PriceRequest } from '../price-request';
import type { SlotInRoom } from '../slot-in-room';

export type MovedPrice = Pick<NewPlace, 'feeYen' | 'quote' | 'refundTerms'>;

/** What a booking costs at another time or in another room when it is the town that moves it: the same or less, never more. */
@Injectable()
export class PriceOfMove {
  constructor(private readonly price: PriceRequest) {}

  /** By the fees of the day on which the booking was applied for. A place without a price costs what was agreed. */
  async of(booking: Booking, { room, slot }: SlotInRoom): Promise<MovedPrice> {
    const agreed = { feeYen: booking.feeYen, quote: booking.quote, refundTerms: booking.refundTerms };
    const on = localDateOf(booking.createdAt, room.facility.municipality.timeZone);
    const use = {
      ...(booking.useFacts as UseFacts),
      ...(booking.purposeCode === null ? {} : { purposeCode: booking.purposeCode }),
      ...(booking.people === null ? {} : { people: booking.people }),
    };
    try {
      const { quote, refundTerms } = await this.price.run(room, slot, use, on);
      const feeYen = booking.feeYen ?? 0;
      if (quote.totalYen < feeYen) return { feeYen: quote.totalYen, quote, refundTerms };
      const share = (percent: number) => Math.min(feeYen, Math.ceil((feeYen * percent) / 100));
      return {
        ...agreed,
        refundTerms: refundTerms.map(step => ({ ...step, refundYen: share(step.percent) })),
      };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return agreed;
    }
  }
}
