import { BookingsOfDay, KnownResidents } from '@kashikan/bookings';
import { type Answer, Pages, Requires, ShowsPeople, Shown } from '@kashikan/edge';
import { AssuranceView, identityErrors } from '@kashikan/identity';
import { Askers } from '@kashikan/journeys';
import { isId } from '@kashikan/kernel';
import { Get, Param } from '@nestjs/common';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { PersonPage } from './person.view';

/** A person who is at the counter or on the telephone: who they are here, what they have booked, and what staff may do for them. */
@Pages('people/:account')
@Requires('booking.take')
@ShowsPeople()
export class PersonController {
  constructor(
    private readonly residents: KnownResidents,
    private readonly bookings: BookingsOfDay,
    private readonly askers: Askers,
    private readonly assurance: AssuranceView,
  ) {}

  @Get()
  async show(@CurrentPage() page: StaffPage, @Param('account') id: string): Promise<Answer> {
    const resident = isId(id) ? await this.residents.one(id) : undefined;
    if (!resident) throw identityErrors.accountUnknown();
    page.staff.saw([id]);
    const townId = page.town.municipality.id;
    const [bookings, groups, asker, assurance] = await Promise.all([
      this.bookings.ofAccount(townId, page.scope('booking.view'), id),
      this.askers.groupsOf(id, townId),
      this.askers.of(id, townId, 'counter'),
      this.assurance.of(id, townId, page.today),
    ]);
    return new Shown(<PersonPage {...{ page, resident, bookings, groups, asker, assurance }} />);
  }
}
