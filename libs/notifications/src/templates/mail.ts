import type { Locale, Words } from '@kashikan/i18n';

/** One piece of a mail. Text and HTML are made from the same pieces, so that they never say different things. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'button'; readonly label: string; readonly url: string }
  /** Whom to ask; that nobody reads answers is said in mails only. */
  | { readonly kind: 'office'; readonly noReply: string; readonly lines: readonly string[] }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'section'; readonly heading: string; readonly lines: readonly string[] };

export interface Mail {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/** What a template is given besides its params. */
export interface Language {
  readonly locale: Locale;
  readonly t: Words;
}

export type Template<Params> = (params: Params, language: Language) => Mail;

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const button = (label: string, url: string): Block => ({ kind: 'button', label, url });
export const section = (heading: string, lines: readonly string[]): Block => ({
  kind: 'section',
  heading,
  lines,
});
