import type { ComponentChildren } from 'preact';
import { Icon, type Shape } from '../icons';
import { useWords } from '../visit';

/** How good the news is. Each has its own shape, so that colour is never the only sign (WCAG 1.4.1). */
export type Tone = 'good' | 'waiting' | 'stopped' | 'neutral' | 'alert' | 'done';

const shapes: Readonly<Record<Tone, Shape>> = {
  good: 'circle',
  waiting: 'triangle',
  stopped: 'cross',
  neutral: 'dash',
  alert: 'alert',
  done: 'tick',
};

export const StatusChip = ({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: ComponentChildren;
}) => (
  <span class={`chip chip-${tone}`}>
    <Icon shape={shapes[tone]} />
    {children}
  </span>
);

export type BookingStateName =
  | 'held'
  | 'applied'
  | 'payment-due'
  | 'confirmed'
  | 'in-use'
  | 'completed'
  | 'no-show'
  | 'refused'
  | 'cancelled'
  | 'lapsed';

const stateTones: Readonly<Record<BookingStateName, Tone>> = {
  held: 'waiting',
  applied: 'waiting',
  'payment-due': 'alert',
  confirmed: 'good',
  'in-use': 'good',
  completed: 'done',
  'no-show': 'stopped',
  refused: 'stopped',
  cancelled: 'stopped',
  lapsed: 'stopped',
};

/** The state of a booking in a word, a shape and a colour. */
export const BookingState = ({ state }: { readonly state: BookingStateName }) => (
  <StatusChip tone={stateTones[state]}>{useWords()(`common.state.${state}`)}</StatusChip>
);
