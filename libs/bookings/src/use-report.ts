/** 利用実績, as stored. */
export interface UseReport {
  readonly people: number;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly checks: readonly { readonly name: string; readonly done: boolean }[];
  readonly note: string | null;
  readonly reportedByKind: 'resident' | 'staff';
  readonly reportedAt: Date;
}
