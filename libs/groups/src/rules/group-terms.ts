/** A kind of applicant that a group may be registered as. */
export interface GroupKind {
  /** 申込者の区分 of the municipality. */
  readonly kind: string;
  /** How many of a hundred members must be local; 0 asks for none. */
  readonly localShare: number;
}

/** 団体登録の条件 of a municipality. */
export interface GroupTerms {
  /** Without any, the municipality registers no groups. */
  readonly kinds: readonly GroupKind[];
  readonly leastMembers: number;
  /** Names of other municipalities whose people count as local. */
  readonly alsoLocal: readonly string[];
  /** The month and day on which every registration ends; null lets it run from the day of its approval. */
  readonly validUntil: string | null;
  readonly validYears: number;
  /** How many days before the end a renewal is taken, and how many before it the group is told. */
  readonly renewFromDays: number;
  readonly remindDays: number;
  readonly documents: 'none' | 'optional' | 'required';
  /** Codes of the facilities that want a permission of their own (施設利用許可). */
  readonly permissionFacilities: readonly string[];
  /** From how many of a hundred common members on another group is shown to staff. */
  readonly likeShare: number;
}

const withoutTerms: GroupTerms = {
  kinds: [],
  leastMembers: 3,
  alsoLocal: [],
  validUntil: '03-31',
  validYears: 1,
  renewFromDays: 60,
  remindDays: 30,
  documents: 'optional',
  permissionFacilities: [],
  likeShare: 50,
};

/** The terms of a town as its file says them, whole. */
export function groupTerms(stored: unknown): GroupTerms {
  const { ends, ...terms } = stored as Partial<GroupTerms> & { ends?: 'fixed-day' | 'after-years' };
  return { ...withoutTerms, ...terms, ...(ends === 'after-years' && { validUntil: null }) };
}
