import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly title: ComponentChildren;
  readonly id?: string;
  readonly children?: ComponentChildren;
}

/** A part of a page under its own heading. */
export const Section = ({ title, id, children }: SectionProps) => (
  <section class="section" id={id}>
    <h2>{title}</h2>
    {children}
  </section>
);

/** A framed part: one room, one case, one thing to decide about. */
export const Card = ({ title, id, children }: Partial<SectionProps>) => (
  <section class="card" id={id}>
    {title ? <h2 class="card-title">{title}</h2> : null}
    {children}
  </section>
);

/** Two columns on a wide screen, the main one first; one under the other on a narrow one. */
export const Columns = ({
  main,
  side,
  isEven,
  isSideFirst,
}: {
  readonly main: ComponentChildren;
  readonly side: ComponentChildren;
  /** Both weigh the same: an application and its checks. */
  readonly isEven?: boolean;
  /** On a narrow screen the side comes first. */
  readonly isSideFirst?: boolean;
}) => (
  <div
    class={['columns', isEven ? 'columns-even' : '', isSideFirst ? 'columns-side-first' : '']
      .join(' ')
      .trim()}
  >
    <div class="columns-main">{main}</div>
    <div class="columns-side">{side}</div>
  </div>
);

/** More for those who want it; works without a script. */
export const Details = ({
  summary,
  isOpen,
  children,
}: {
  readonly summary: ComponentChildren;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}) => (
  <details class="details" open={isOpen}>
    <summary>{summary}</summary>
    <div class="details-body">{children}</div>
  </details>
);

/** An official paper on the screen and, printed, the paper itself (A4 or A5, 12 pt or larger). */
export const Paper = ({ children }: { readonly children: ComponentChildren }) => (
  <article class="paper">{children}</article>
);
