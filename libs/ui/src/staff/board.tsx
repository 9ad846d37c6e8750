import type { ComponentChildren } from 'preact';
import { useWords } from '../visit';

export interface BoardRow {
  readonly id: string;
  /** When the next thing must be done, 「9:00–12:00」. */
  readonly time: ComponentChildren;
  /** The group or person, with the link to everything about the booking. */
  readonly who: ComponentChildren;
  readonly room: ComponentChildren;
  readonly chips?: ComponentChildren;
  /** The phone number of a late group, who comes next, a note of the shift before. */
  readonly notes?: ComponentChildren;
  /** The one button of the row. */
  readonly action?: ComponentChildren;
  readonly isLate?: boolean;
}

/** What must I do next: rows in the order of their next action, each with at most one button. */
export const Board = ({ rows }: { readonly rows: readonly BoardRow[] }) => (
  <ol class="board">
    {rows.map(row => (
      <li class={row.isLate ? 'board-row board-row-late' : 'board-row'} id={row.id}>
        <p class="board-time">{row.time}</p>
        <div class="board-what">
          <p class="board-who">{row.who}</p>
          <p class="board-room">{row.room}</p>
          {row.notes ? <div class="board-notes">{row.notes}</div> : null}
        </div>
        <div class="board-chips">{row.chips}</div>
        <div class="board-action">{row.action}</div>
      </li>
    ))}
  </ol>
);

export interface LiveProps {
  /** The id of the part, under which the fresh page is searched for its like. */
  readonly id: string;
  readonly everySeconds?: number;
  readonly children: ComponentChildren;
}

/** A part that a script keeps fresh, and that can be paused. Without the script it is as fresh as the page. */
export function Live({ id, everySeconds = 30, children }: LiveProps) {
  const t = useWords();
  const pause = t('common.refresh.pause');
  return (
    <>
      <button
        type="button"
        class="button button-quiet button-small live-pause"
        data-refresh-pause=""
        data-pause={pause}
        data-resume={t('common.refresh.resume')}
        hidden
      >
        {pause}
      </button>
      <div id={id} data-refresh={everySeconds}>
        {children}
      </div>
    </>
  );
}
