/**
 * 審査の要否: a room marked for approval, or a reduction that somebody must verify (a reduction is a disposition of its own).
 * One that stands by the year was decided when it was registered.
 */
export const needsApproval = (
  room: { readonly approvalRequired: boolean },
  use: { readonly reductionCode: string | null; readonly hasStandingReduction?: boolean | undefined },
): boolean => room.approvalRequired || (use.reductionCode !== null && !use.hasStandingReduction);
