export * from './groups.errors';
export * from './groups.module';
export * from './store/documents.store';
export * from './store/groups.store';
export * from './store/registrations.store';
export { type Invitation, RolesStore } from './store/roles.store';
export { RostersStore } from './store/rosters.store';
export * from './views/due-registrations.view';
export * from './views/group-standing.view';
export {
  type DocumentFile,
  type GroupDocument,
  GroupView,
  type MyGroup,
  type WholeGroup,
} from './views/group.view';
export * from './views/registrations.view';
