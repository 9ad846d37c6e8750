import type { Locale } from '@kashikan/i18n';
import type { Visitor } from '../request/visitor';
import type { CarriedForm } from '../pages/carried-form';
import type { Problem } from './problem';

/** All that an error page may show. */
export interface ErrorPage {
  readonly problem: Problem;
  readonly locale: Locale;
  readonly path: string;
  readonly visitor: Visitor;
  /**
   * What was typed into a form that could not be taken only because a session or a form had grown old: the page offers the same
   * form again, filled in, so that nothing typed is lost.
   */
  readonly resend?: CarriedForm;
}

/** An app provides this to show its own pages; without it a plain text page is sent. */
export abstract class ErrorPages {
  abstract render(page: ErrorPage): string | Promise<string>;
}
