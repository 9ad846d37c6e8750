import { photoTerms } from './photo-terms';

/** What is said beside a photo. */
export interface PhotoText {
  /** 代替テキスト. */
  readonly alt: string;
  /** May be empty. */
  readonly altEn: string;
  /** 撮影者・利用条件; may be empty. */
  readonly credit: string;
}

export type PhotoTextFault = 'missing' | 'alt-too-long' | 'credit-too-long';

/** What is wrong with the words of a photo: without any, somebody who does not see it would not know that it is there. */
export function photoTextFault({ alt, altEn, credit }: PhotoText): PhotoTextFault | undefined {
  if (alt === '') return 'missing';
  if (Math.max(alt.length, altEn.length) > photoTerms.longestText) return 'alt-too-long';
  return credit.length > photoTerms.longestText ? 'credit-too-long' : undefined;
}

/** The ids with one moved a place earlier or later; as they are at either end. */
export function movedBy(ids: readonly string[], id: string, places: -1 | 1): string[] {
  const at = ids.indexOf(id);
  const to = at + places;
  if (at < 0 || to < 0 || to >= ids.length) return [...ids];
  const rest = ids.filter(other => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
