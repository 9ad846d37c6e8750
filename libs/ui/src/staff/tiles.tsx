import { formatNumber } from '@kashikan/i18n';

export interface Tile {
  readonly label: string;
  readonly count: number;
  readonly href: string;
  readonly isChosen?: boolean;
  /** Something is late or wrong when the count is not zero. */
  readonly isAlert?: boolean;
}

/** Counters that filter the list below. */
export const Tiles = ({ label, tiles }: { readonly label: string; readonly tiles: readonly Tile[] }) => (
  <nav aria-label={label}>
    <ul class="tiles">
      {tiles.map(tile => (
        <li>
          <a
            class={tile.isAlert && tile.count > 0 ? 'tile tile-alert' : 'tile'}
            href={tile.href}
            aria-current={tile.isChosen ? 'true' : undefined}
          >
            <span class="tile-label">{tile.label} </span>
            <span class="tile-count">{formatNumber(tile.count)}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
