import type { CaseRoute, RouteStep } from './routes';

/** 押印: one step of one round, signed once. */
export interface StepSignature {
  readonly step: string;
  readonly signerId: string;
  /** 代決: the absent holder of the post for whom it was signed. */
  readonly forId: string | null;
}

/** Who holds which post, and who is away today with whom in their place. */
export interface Office {
  readonly holders: readonly { readonly post: string; readonly staffId: string }[];
  readonly absences: readonly { readonly staffId: string; readonly deputyId: string }[];
}

export interface SigningCase {
  readonly route: CaseRoute;
  /** Of the round that is open; what was signed before a return does not count. */
  readonly signatures: readonly StepSignature[];
  /** Who has an interest in the outcome: nobody decides their own. */
  readonly excluded: readonly string[];
}

const isSigned = ({ signatures }: SigningCase, code: string): boolean =>
  signatures.some(({ step }) => step === code);

/** The steps whose turn it is: everything before them is signed, and they are not. */
export const openSteps = (at: SigningCase): RouteStep[] =>
  at.route.steps.filter(
    ({ code, after }) => !isSigned(at, code) && after.every(before => isSigned(at, before)),
  );

/** Every step is signed. */
export const isComplete = (at: SigningCase): boolean =>
  at.route.steps.every(({ code }) => isSigned(at, code));

/** In whose place a person signs a step: their own (null), an absent colleague's, or nobody's (undefined). */
export function placeIn(
  { post }: RouteStep,
  who: string,
  { holders, absences }: Office,
): { readonly forId: string | null } | undefined {
  if (post === null) return { forId: null };
  const sitting = holders.filter(holder => holder.post === post).map(({ staffId }) => staffId);
  if (sitting.includes(who)) return { forId: null };
  const absent = absences.find(({ staffId, deputyId }) => deputyId === who && sitting.includes(staffId));
  return absent && { forId: absent.staffId };
}

export type MaySign =
  | { readonly allowed: true; readonly step: RouteStep; readonly forId: string | null }
  | {
      readonly allowed: false;
      readonly why: 'own-application' | 'signed-another' | 'not-yours' | 'not-open' | 'signed';
    };

/**
 * Whether somebody may sign a step; without naming one, the first that is theirs. A person signs once in a round, whatever posts
 * they hold or stand in for: two signatures are two people.
 */
export function maySign(at: SigningCase, who: string, office: Office, wanted?: string): MaySign {
  const no = (why: Extract<MaySign, { allowed: false }>['why']): MaySign => ({ allowed: false, why });
  if (at.excluded.includes(who)) return no('own-application');
  if (wanted !== undefined && isSigned(at, wanted)) return no('signed');
  const open = openSteps(at).filter(({ code }) => wanted === undefined || code === wanted);
  if (open.length === 0) return no('not-open');
  const theirs = open.flatMap(step => {
    const place = placeIn(step, who, office);
    return place ? [{ step, ...place }] : [];
  });
  const own = theirs.find(({ forId }) => forId === null) ?? theirs[0];
  if (!own) return no('not-yours');
  if (at.signatures.some(({ signerId }) => signerId === who)) return no('signed-another');
  return { allowed: true, ...own };
}

/** 案: what is to be decided. */
export type Proposal = 'approve' | 'refuse';
