import type { ComponentChildren } from 'preact';
import { Icon, type Shape } from '../icons';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const shapes: Readonly<Record<NoticeTone, Shape>> = {
  info: 'info',
  success: 'tick',
  warning: 'alert',
  danger: 'alert',
};

export interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Said by screen readers when the page opens: the result of what was just done. */
  readonly isResult?: boolean;
}

/** Something to know, in the flow of the page: never a pop-up, which some never see and others fear to touch. */
export const Notice = ({ tone = 'info', title, children, isResult }: NoticeProps) => (
  <div class={`notice notice-${tone}`} role={isResult ? 'status' : undefined}>
    <Icon shape={shapes[tone]} />
    <div class="notice-body">
      {title ? <p class="notice-title">{title}</p> : null}
      {children}
    </div>
  </div>
);

/** When a list has nothing: what that means and what to do instead. */
export const EmptyState = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
}) => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {children}
  </div>
);
