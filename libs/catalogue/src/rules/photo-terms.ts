/** What a photo must be to be taken, and what is made of it. */
export const photoTerms = {
  /** A photo of a phone has 2 to 8 MB. */
  mostBytes: 10 * 1000 * 1000,
  /** 50 million pixels are what the best phones take; as pixels they fill 150 MB. */
  mostPixels: 50 * 1000 * 1000,
  /** Of either side; anything smaller would be shown blurred. */
  leastSide: 200,
  mostOfARoom: 12,
  longestText: 200,
} as const;

export const photoBoxes = ['thumb', 'phone', 'wide'] as const;
export type PhotoBox = (typeof photoBoxes)[number];

/** The square that a size fits into, and how heavy it may be: a photo never costs more than the whole page around it. */
export const boxTerms: Readonly<
  Record<PhotoBox, { readonly sidePixels: number; readonly mostBytes: number }>
> = {
  thumb: { sidePixels: 320, mostBytes: 12_000 },
  phone: { sidePixels: 640, mostBytes: 30_000 },
  wide: { sidePixels: 1280, mostBytes: 120_000 },
};
