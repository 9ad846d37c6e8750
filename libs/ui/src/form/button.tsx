import type { ComponentChildren } from 'preact';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';
/** `main` is 56 px high, `normal` 48, `small` 36 with a hit area of 44. */
export type ButtonSize = 'main' | 'normal' | 'small';

interface LookProps {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  readonly children: ComponentChildren;
}

export interface ButtonProps extends LookProps {
  readonly name?: string;
  readonly value?: string;
  /** The id of the form when the button stands outside of it. */
  readonly form?: string;
}

const classOf = (look: ButtonLook, size: ButtonSize) => `button button-${look} button-${size}`;

export const Button = ({ look = 'primary', size = 'normal', children, ...rest }: ButtonProps) => (
  <button type="submit" class={classOf(look, size)} {...rest}>
    {children}
  </button>
);

export interface ButtonLinkProps extends LookProps {
  readonly href: string;
}

export const ButtonLink = ({ look = 'primary', size = 'normal', href, children }: ButtonLinkProps) => (
  <a class={classOf(look, size)} href={href}>
    {children}
  </a>
);

/** Buttons in a row, the main one first; one under the other on a phone. */
export const Actions = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="actions">{children}</div>
);
