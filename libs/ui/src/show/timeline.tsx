import type { ComponentChildren } from 'preact';
import { JDate } from './words';

export interface TimelineEntry {
  readonly at: Date;
  readonly title: ComponentChildren;
  /** Who did it, as people call them. */
  readonly by?: string;
  readonly text?: ComponentChildren;
}

/** What happened to one thing, in order. */
export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => (
  <ol class="timeline">
    {entries.map(entry => (
      <li>
        <p class="timeline-when">
          <JDate at={entry.at} style="year" />
          {entry.by ? <span class="timeline-by">{entry.by}</span> : null}
        </p>
        <p class="timeline-title">{entry.title}</p>
        {entry.text ? <div class="timeline-text">{entry.text}</div> : null}
      </li>
    ))}
  </ol>
);
