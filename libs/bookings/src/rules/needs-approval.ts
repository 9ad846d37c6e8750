/**
 * 審査の要否: a room marked for approval, or a reduction that somebody must verify (domain: a reduction is a disposition of its own).
 */
export const needsApproval = (
  room: { readonly approvalRequired: boolean },
  use: { readonly reductionCode: string | null },
): boolean => room.approvalRequired || use.reductionCode !== null;
