import { formatTightRange } from '@kashikan/i18n';
import { type LocalTime, minutesOf, timeOfMinutes } from '@kashikan/kernel';
import type { ComponentChildren } from 'preact';
import { Hidden } from '../show/words';

export interface LineItem {
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly kind: 'busy' | 'free' | 'blocked';
  readonly label: string;
  readonly href?: string;
}

export interface RoomTimelineProps {
  readonly id: string;
  readonly caption: string;
  readonly opensAt: LocalTime;
  readonly closesAt: LocalTime;
  readonly rooms: readonly { readonly name: ComponentChildren; readonly items: readonly LineItem[] }[];
}

const STEP_MINUTES = 30;
const stepOf = (time: LocalTime, opensAt: LocalTime): number =>
  Math.round((minutesOf(time) - minutesOf(opensAt)) / STEP_MINUTES);

/** The items of one room as cells without gaps or overlaps: each takes the half hours it touches. */
function cellsOf(items: readonly LineItem[], opensAt: LocalTime, steps: number) {
  const cells: { span: number; item?: LineItem }[] = [];
  let at = 0;
  for (const item of [...items].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = Math.max(at, stepOf(item.from, opensAt));
    const end = Math.min(steps, Math.max(start + 1, stepOf(item.to, opensAt)));
    if (start >= steps) break;
    if (start > at) cells.push({ span: start - at });
    cells.push({ span: end - start, item });
    at = end;
  }
  if (at < steps) cells.push({ span: steps - at });
  return cells;
}

/** Rooms down, hours across; a gap of free time is one link, not one cell per half hour. */
export function RoomTimeline({ id, caption, opensAt, closesAt, rooms }: RoomTimelineProps) {
  const steps = stepOf(closesAt, opensAt);
  const hours = Array.from({ length: Math.ceil(steps / 2) }, (_, at) => minutesOf(opensAt) + at * 60);
  return (
    <section class="table-box" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table class="table room-line">
        <caption id={`${id}-caption`}>{caption}</caption>
        <thead>
          <tr>
            <td />
            {hours.map((minutes, at) => (
              <th scope="col" colSpan={Math.min(2, steps - at * 2)}>
                {timeOfMinutes(minutes)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rooms.map(room => (
            <tr>
              <th scope="row">{room.name}</th>
              {cellsOf(room.items, opensAt, steps).map(({ span, item }) => (
                <td colSpan={span} class={item ? `line-${item.kind}` : undefined}>
                  {item ? <Item item={item} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Item({ item }: { readonly item: LineItem }) {
  const when = <Hidden> {formatTightRange(item.from, item.to)}</Hidden>;
  return item.href ? (
    <a href={item.href}>
      <span>
        {item.label}
        {when}
      </span>
    </a>
  ) : (
    <span>
      {item.label}
      {when}
    </span>
  );
}
