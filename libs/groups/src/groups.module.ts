import { Module } from '@nestjs/common';
import { GroupDocumentsStore } from './store/documents.store';
import { GroupsStore } from './store/groups.store';
import { RegistrationsStore } from './store/registrations.store';
import { RolesStore } from './store/roles.store';
import { RostersStore } from './store/rosters.store';
import { DueRegistrations } from './views/due-registrations.view';
import { GroupStandings } from './views/group-standing.view';
import { GroupView } from './views/group.view';
import { RegistrationsView } from './views/registrations.view';

const doors = [
  DueRegistrations,
  GroupDocumentsStore,
  GroupStandings,
  GroupView,
  GroupsStore,
  RegistrationsStore,
  RegistrationsView,
  RolesStore,
  RostersStore,
];

@Module({ providers: doors, exports: doors })
export class GroupsModule {}
