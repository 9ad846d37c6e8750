/** How much two groups are the same people. */
export interface Likeness {
  readonly common: number;
  /** Of a hundred, of the smaller of the two, so that a part split off is as like as the whole. */
  readonly share: number;
}

/** 似た構成員: the share of members with the same name and town (`memberKey`). One who is listed twice counts once. */
export function likenessOf(one: readonly string[], other: readonly string[]): Likeness {
  const [mine, theirs] = [new Set(one), new Set(other)];
  const common = [...mine].filter(key => theirs.has(key)).length;
  const smaller = Math.min(mine.size, theirs.size);
  return { common, share: smaller === 0 ? 0 : Math.floor((common * 100) / smaller) };
}
