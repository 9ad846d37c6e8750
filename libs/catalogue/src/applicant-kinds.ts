/** 申込者の区分: 市内団体, 市民, 市外の方. What the reception, limits and the fee may depend on. */
export interface ApplicantKind {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Decides the fee of those who are registered as this kind. */
  readonly isOutsider: boolean;
  /** Whoever lives in the municipality by the address on a My Number card becomes one; at most one kind has it. Missing in kinds stored before. */
  readonly forResidents?: boolean;
  /** The kind of everybody who is not registered; exactly one has it. */
  readonly isDefault: boolean;
}

export function defaultKindOf(kinds: readonly ApplicantKind[]): ApplicantKind {
  const kind = kinds.find(({ isDefault }) => isDefault);
  if (!kind) throw new RangeError('The municipality has no default kind of applicant.');
  return kind;
}
