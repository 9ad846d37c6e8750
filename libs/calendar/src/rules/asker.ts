/** 受付の方法: the internet, the counter, the telephone. */
export const channels = ['online', 'counter', 'phone'] as const;
export type Channel = (typeof channels)[number];

/** Who asks for a time, and by which way: what the reception depends on. */
export interface Asker {
  /** Code of the 申込者の区分. */
  readonly kindCode: string;
  readonly channel: Channel;
}

/** 申込者の区分 as people read it: 市内団体, 市外の方. */
export interface NamedKind {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}
