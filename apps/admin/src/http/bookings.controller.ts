import { bookingErrors, BookingsOfDay, BookingView } from '@kashikan/bookings';
import { readBookingNumber } from '@kashikan/bookings/rules';
import { CurrentStaff, Requires, ShowsPeople, StaffMember } from '@kashikan/edge';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { counterBookingAnswer, CounterBookingAnswer } from './answers/board.answer';

/** A booking by the number that people say on the phone. */
@ApiTags('bookings')
@Controller('api/v1/bookings')
@ShowsPeople()
export class BookingsApi {
  constructor(
    private readonly view: BookingView,
    private readonly bookings: BookingsOfDay,
  ) {}

  @Get(':number')
  @Requires('booking.view')
  @ApiParam({ name: 'number', example: '100123-6', description: '受付番号 with its check digit' })
  @ApiOkResponse({ type: CounterBookingAnswer })
  async show(
    @CurrentStaff() staff: StaffMember,
    @Param('number') typed: string,
  ): Promise<CounterBookingAnswer> {
    const number = readBookingNumber(typed);
    const found = number === undefined ? undefined : await this.view.byNumber(number, staff.municipalityId);
    if (!found) throw bookingErrors.unknown();
    staff.mustMay('booking.view', found);
    const booking = await this.bookings.byId(staff.municipalityId, found.id);
    if (!booking) throw bookingErrors.unknown();
    staff.saw([booking.accountId]);
    return counterBookingAnswer(booking);
  }
}
