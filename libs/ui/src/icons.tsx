import type { VNode } from 'preact';

/** Shapes that stand beside a word, never alone; so they are hidden from screen readers. */
export type Shape =
  | 'circle'
  | 'triangle'
  | 'cross'
  | 'dash'
  | 'tick'
  | 'alert'
  | 'info'
  | 'key'
  | 'arrow'
  | 'back'
  | 'phone'
  | 'clock';

const paths: Readonly<Record<Shape, VNode>> = {
  circle: <circle cx="10" cy="10" r="6.5" />,
  triangle: <path d="M10 3.5 17 16H3Z" />,
  cross: <path d="m4.5 4.5 11 11m0-11-11 11" />,
  dash: <path d="M4 10h12" />,
  tick: <path d="m3.5 10.5 4.5 4.5 8.5-10" />,
  alert: <path d="M10 2.8 18 17H2Zm0 5v4m0 2.2v.3" />,
  info: <path d="M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Zm0 6.5v5m0-8v.3" />,
  key: <path d="M7 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Zm3.5 3.5H18v3m-3.5-3v2.500" />,
  arrow: <path d="M4 10h12m-5-5 5 5-5 5" />,
  back: <path d="M16 10H4m5-5-5 5 5 5" />,
  phone: (
    <path d="M4 3h3.500l1.500 4-2 1.500c1 2 2.500 3.500 4.500 4.500l1.500-2 4 1.500V16c0 .6-.5 1-1 1C9.500 17 3 10.500 3 4c0-.5.4-1 1-1Z" />
  ),
  clock: <path d="M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15Zm0 3.500v4.300l3 1.700" />,
};

export const Icon = ({ shape }: { readonly shape: Shape }) => (
  <svg class={`icon icon-${shape}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    {paths[shape]}
  </svg>
);

/** The sign of the service: a hall with its door open. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path class="mark-wall" d="M3 13 16 4l13 9v15H3Z" />
    <path class="mark-door" d="M12 28V17h8v11Z" />
  </svg>
);
