import type { GroupKind, GroupTerms } from './group-terms';
import { liesIn } from './member-name';

export interface RosterCount {
  readonly members: number;
  readonly local: number;
}

/** How many there are, and how many of them are of the town or of those that count with it. */
export const countRoster = (
  members: readonly { readonly town: string }[],
  localTowns: readonly string[],
): RosterCount => ({
  members: members.length,
  local: members.filter(({ town }) => liesIn(town, localTowns)).length,
});

export type RegistrationProblem =
  | { readonly code: 'kind-unknown' }
  | { readonly code: 'too-few-members'; readonly least: number; readonly members: number }
  | { readonly code: 'too-few-local'; readonly least: number; readonly local: number }
  | { readonly code: 'document-missing' };

/** How many must be local: a share of half of 9 is 5. */
export const leastLocal = ({ localShare }: Pick<GroupKind, 'localShare'>, members: number): number =>
  Math.ceil((members * localShare) / 100);

/** What stands in the way of a group as a kind; empty when it may be asked for. */
export function registrationProblems(
  terms: GroupTerms,
  kindCode: string,
  { members, local }: RosterCount,
  documents: number,
): RegistrationProblem[] {
  const kind = terms.kinds.find(one => one.kind === kindCode);
  if (!kind) return [{ code: 'kind-unknown' }];
  const least = leastLocal(kind, members);
  return [
    ...(members < terms.leastMembers
      ? [{ code: 'too-few-members' as const, least: terms.leastMembers, members }]
      : []),
    ...(local < least ? [{ code: 'too-few-local' as const, least, local }] : []),
    ...(terms.documents === 'required' && documents === 0 ? [{ code: 'document-missing' as const }] : []),
  ];
}
