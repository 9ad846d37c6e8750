/** The shape of an English file: one sentence for each key of the Japanese file beside it, so that a gap does not compile. */
export type TranslationOf<Source extends Readonly<Record<string, string>>> = {
  readonly [Key in keyof Source]: string;
};
