/** One row of a list of facts. */
export interface SheetRow {
  readonly label: string;
  readonly value: string;
}

export interface SheetAmount {
  readonly label: string;
  /** The rule that gave it. */
  readonly note: string;
  readonly amount: string;
}

/** A part of a paper. Screen, printer and PDF each draw all of them and know nothing of what the paper is about. */
export type SheetBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly SheetRow[] }
  | {
      readonly kind: 'amounts';
      readonly item: string;
      readonly amount: string;
      readonly rows: readonly SheetAmount[];
      readonly total: SheetRow;
      readonly note: string;
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** The one amount that the paper is about, large. */
  | { readonly kind: 'sum'; readonly label: string; readonly amount: string }
  /** A two-dimensional code with what it is for. */
  | { readonly kind: 'code'; readonly text: string; readonly alt: string; readonly caption: string };

/** A paper as it is to be laid out: all of it is words already. */
export interface Sheet {
  readonly size: 'A4' | 'A5';
  /** Large type for the counter. */
  readonly isLarge: boolean;
  readonly title: string;
  /** 再発行, 失効 and 差替え済み, above everything. */
  readonly marks: readonly string[];
  /** Number and day, at the right. */
  readonly head: readonly string[];
  readonly to: string | null;
  /** Who decided or issued, at the right. */
  readonly from: readonly string[];
  readonly blocks: readonly SheetBlock[];
}

export const text = (words: string): SheetBlock => ({ kind: 'text', text: words });
export const heading = (words: string): SheetBlock => ({ kind: 'heading', text: words });

/** The rows that have a value. */
export function facts(
  ...rows: readonly (readonly [label: string, value: string | null | undefined])[]
): SheetBlock {
  return {
    kind: 'facts',
    rows: rows.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  };
}
