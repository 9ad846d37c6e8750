import type { LocalDate } from '@kashikan/kernel';

/**
 * 身元確認保証レベル in the sense of DS-511 (行政手続等での本人確認におけるデジタルアイデンティティの取扱いに関するガイドライン): 1 said by the person,
 * 2 read from a copy of a document, 3 seen across the counter or read from the chip of a My Number card.
 */
export type AssuranceLevel = 0 | 1 | 2 | 3;

/** What may be asked for: nothing is no level to ask for. */
export type NeededLevel = Exclude<AssuranceLevel, 0>;

/** How somebody's identity was checked, weakest first. */
export const checkMethods = ['self-declared', 'image', 'counter-document', 'digital-app'] as const;
export type CheckMethod = (typeof checkMethods)[number];

export const levelOfMethod = {
  'self-declared': 1,
  image: 2,
  'counter-document': 3,
  'digital-app': 3,
} as const satisfies Record<CheckMethod, AssuranceLevel>;

/** One entry of a person's record of checks; `isEnd` takes back what was found before. */
export interface IdentityCheck {
  readonly method: CheckMethod;
  readonly checkedOn: LocalDate;
  /** The last day on which it counts; null while nothing ends it. */
  readonly validUntil: LocalDate | null;
  readonly isEnd: boolean;
}

export interface Assurance {
  readonly level: AssuranceLevel;
  /** Null while the person has said nothing about themselves. */
  readonly method: CheckMethod | null;
  readonly checkedOn: LocalDate | null;
  readonly validUntil: LocalDate | null;
}

const unknown: Assurance = { level: 0, method: null, checkedOn: null, validUntil: null };

/** What counts on `today`: the strongest check that was not taken back and has not run out; the latest of equal ones. `checks` oldest first. */
export function assuranceOf(
  checks: readonly IdentityCheck[],
  hasSaidName: boolean,
  today: LocalDate,
): Assurance {
  const said: Assurance = hasSaidName ? { ...unknown, level: 1, method: 'self-declared' } : unknown;
  const sinceEnd = checks.slice(checks.findLastIndex(({ isEnd }) => isEnd) + 1);
  return sinceEnd
    .filter(({ validUntil }) => validUntil === null || validUntil >= today)
    .reduce<Assurance>((best, { method, checkedOn, validUntil }) => {
      const level = levelOfMethod[method];
      return level >= best.level ? { level, method, checkedOn, validUntil } : best;
    }, said);
}

/** What a municipality may ask an identity for; booking itself needs a name and a way to reach the person. */
export const assuredActions = ['residentPrice', 'standingReduction', 'group'] as const;
export type AssuredAction = (typeof assuredActions)[number];

/** The level that each action needs, and how long a check on a document counts. */
export type AssuranceTerms = Readonly<Record<AssuredAction, NeededLevel>> & { readonly validMonths: number };

/**
 * Without a word of the municipality a name and a telephone number are enough: staff look at every 団体登録 and 減免登録 before it holds, and
 * a resident's price of one use can be asked for at the counter.
 */
const defaults: AssuranceTerms = { residentPrice: 1, standingReduction: 1, group: 1, validMonths: 36 };

/** What the municipality wrote, with the defaults for the rest. */
export const assuranceTerms = (written: unknown): AssuranceTerms => ({
  ...defaults,
  ...(written as Partial<AssuranceTerms>),
});

/** Documents that an office accepts (本人確認書類); their numbers are never kept. */
export const identityDocuments = [
  'my-number-card',
  'driving-licence',
  'passport',
  'residence-card',
  'disability-certificate',
  'health-and-pension',
  'other',
] as const;
export type IdentityDocument = (typeof identityDocuments)[number];

/** Why an image of a document was not accepted. */
export const imageRefusals = ['unreadable', 'not-a-document', 'other-person', 'expired'] as const;
export type ImageRefusal = (typeof imageRefusals)[number];

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Prefecture and county, which stand before the name of a municipality: 「群馬県北群馬郡榛東村…」. */
const before = /^(?:東京都|北海道|(?:京都|大阪)府|[^都道府県]{2,3}県)?(?:[^市町村区]{1,5}郡)?/;

/** Whether an address as a card writes it lies in the municipality. A prefecture is found by its own name. */
export function isAddressIn(address: string, municipalityName: string): boolean {
  const written = plain(address);
  const name = plain(municipalityName);
  return name !== '' && (written.startsWith(name) || written.replace(before, '').startsWith(name));
}

/** Names are compared without spaces, width and the variants that fonts add (IVS); 髙 and 高 are two letters. */
const nameCore = (name: string): string =>
  plain(name).replace(/[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu, '');

/** Whether a name that somebody typed is the one on the card. */
export const isSameName = (typed: string, onCard: string): boolean => nameCore(typed) === nameCore(onCard);
