import { GroupsModule } from '@kashikan/groups';
import { Module } from '@nestjs/common';
import { BookingChangesStore } from './store/booking-changes.store';
import { BookingsStore } from './store/bookings.store';
import { ConductStore } from './store/conduct.store';
import { EquipmentUsesStore } from './store/equipment-uses.store';
import { HoldCounts } from './store/hold-counts.store';
import { OverridesStore } from './store/overrides.store';
import { ReleasesStore } from './store/releases.store';
import { UseReportsStore } from './store/use-reports.store';
import { UsesStore } from './store/uses.store';
import { WaitingStore } from './store/waiting.store';
import { BookingView } from './views/booking.view';
import { BookingsInTheWay } from './views/bookings-in-the-way.view';
import { BookingsOfDay } from './views/bookings-of-day.view';
import { ChangesView } from './views/changes.view';
import { ConductView } from './views/conduct.view';
import { UsesView } from './views/uses.view';
import { DueBookings } from './views/due-bookings.view';
import { EquipmentLeft } from './views/equipment-left.view';
import { KnownResidents } from './views/known-residents.view';
import { FixedFeesView } from './views/fixed-fees.view';
import { ReleasesView } from './views/releases.view';
import { WaitingView } from './views/waiting.view';

const doors = [
  BookingChangesStore,
  BookingView,
  BookingsInTheWay,
  BookingsOfDay,
  BookingsStore,
  ChangesView,
  ConductStore,
  ConductView,
  DueBookings,
  EquipmentLeft,
  EquipmentUsesStore,
  HoldCounts,
  KnownResidents,
  FixedFeesView,
  OverridesStore,
  ReleasesStore,
  ReleasesView,
  UseReportsStore,
  UsesStore,
  UsesView,
  WaitingStore,
  WaitingView,
];

@Module({ imports: [GroupsModule], providers: doors, exports: doors })
export class BookingsModule {}
