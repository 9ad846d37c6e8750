export type ClosureState = 'standing' | 'lifted';
export type ClosureEvent = 'lift';

/** 休館等の一生: it stands until somebody lifts it, or its time is over. */
export const closureStates: Readonly<
  Record<ClosureState, Partial<Record<ClosureEvent, { readonly to: ClosureState }>>>
> = {
  standing: { lift: { to: 'lifted' } },
  lifted: {},
};

/** 臨時休館, 保守点検, 公用, 選挙, 避難所, 職員確保. */
export const closureKinds = [
  'closure',
  'maintenance',
  'official-use',
  'election',
  'shelter',
  'staff-block',
] as const;
export type ClosureKind = (typeof closureKinds)[number];

/** What kind of occupancy it is: for whom the room is not lent (closed), or who uses it instead (official use). */
export const occupancyKindOf = (kind: ClosureKind): 'closure' | 'maintenance' | 'official-use' =>
  kind === 'closure' || kind === 'shelter'
    ? 'closure'
    : kind === 'maintenance'
      ? 'maintenance'
      : 'official-use';
