/** 受付の方法: the internet, the counter, the telephone. */
export const channels = ['online', 'counter', 'phone'] as const;
export type Channel = (typeof channels)[number];

/** Who asks for a time, and by which way: what the reception depends on. */
export interface Asker {
  /** Code of the 申込者の区分. */
  readonly kindCode: string;
  /** Kinds of groups that the person may act for, while nobody has said for whom; what is open to any of them is open. */
  readonly alsoKinds?: readonly string[];
  readonly channel: Channel;
}

/** By which what was made for one is found again for others who are received alike. */
export const askerKey = ({ kindCode, alsoKinds = [], channel }: Asker): string =>
  [channel, kindCode, ...alsoKinds].join(' ');

/** 申込者の区分 as people read it: 市内団体, 市外の方. */
export interface NamedKind {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}
