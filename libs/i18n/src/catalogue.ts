import { en } from './en';
import { ja } from './ja';

/** Every sentence that the system can say; Japanese is the measure. */
export type MessageKey = keyof typeof ja;

/** The names of the `{blanks}` in a sentence, read from the sentence itself. */
export type BlanksOf<Sentence extends string> = Sentence extends `${string}{${infer Blank}}${infer Rest}`
  ? Blank | BlanksOf<Rest>
  : never;

/** What must be given with a key: nothing, or one object with a value for each blank of its Japanese sentence. */
export type ParamsOf<Key extends MessageKey> = [BlanksOf<(typeof ja)[Key]>] extends [never]
  ? []
  : [blanks: Readonly<Record<BlanksOf<(typeof ja)[Key]>, string | number>>];

/** A key whose sentence has no blanks: what a table of keys may hold. */
export type PlainKey = { [Key in MessageKey]: ParamsOf<Key> extends [] ? Key : never }[MessageKey];

export const catalogues: {
  readonly ja: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
} = {
  ja,
  en,
};

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(ja, key);
