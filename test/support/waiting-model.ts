/** A half of the arena in a half of a day: what a whole hall, a half, a morning and a long booking are made of. */
export type Cell = `${'arena-a' | 'arena-b'} ${'am' | 'pm'}`;

export interface Wish {
  readonly key: string;
  readonly room: 'arena-whole' | 'arena-a' | 'arena-b';
  readonly bands: readonly ('am' | 'pm')[];
}

export const cellsOf = ({ room, bands }: Pick<Wish, 'room' | 'bands'>): Cell[] =>
  (room === 'arena-whole' ? (['arena-a', 'arena-b'] as const) : [room]).flatMap(part =>
    bands.map(band => `${part} ${band}` as const),
  );

interface Release {
  readonly cells: readonly Cell[];
  /** Undefined until those who wait have been asked. */
  opensAt?: Date;
}

type Occupant =
  | { readonly kind: 'booking' | 'closed'; readonly key: string }
  | { readonly kind: 'offer'; readonly key: string; readonly until: Date }
  | { readonly kind: 'kept'; readonly release: Release };

interface Entry extends Wish {
  readonly person: number;
  state: 'waiting' | 'offered' | 'taken' | 'declined' | 'expired' | 'withdrawn';
}

const MOST_ENTRIES = 3;

/** The line of one day in plain words: maps and a list, no clock, no database. */
export class Line {
  private readonly taken = new Map<Cell, Occupant>();
  private readonly releases: Release[] = [];
  readonly entries: Entry[] = [];

  constructor(
    private readonly clock: { readonly now: Date; readonly announced: Date },
    /** What the town said; the length of an offer has a spec of its own. */
    private readonly untilOf: (key: string) => Promise<Date>,
  ) {}

  /** What keeps a cell from whoever looks first. */
  private over(cells: readonly Cell[]): Occupant[] {
    return cells.flatMap(cell => {
      const occupant = this.taken.get(cell);
      if (!occupant) return [];
      const { opensAt } = occupant.kind === 'kept' ? occupant.release : {};
      return opensAt && opensAt <= this.clock.now ? [] : [occupant];
    });
  }

  isKept(cell: Cell): boolean {
    return this.over([cell]).length > 0;
  }

  bookings(): string[] {
    return this.keys('booking');
  }

  offers(): Entry[] {
    return this.entries.filter(({ state }) => state === 'offered');
  }

  isOver(key: string): boolean {
    return [...this.taken.values()].some(
      one => one.kind === 'offer' && one.key === key && one.until <= this.clock.now,
    );
  }

  book(wish: Wish): string {
    const rivals = this.over(cellsOf(wish));
    if (rivals.some(({ kind }) => kind === 'closed')) return 'booking.closed-meanwhile';
    if (rivals.length > 0) return 'booking.slot-taken';
    for (const cell of cellsOf(wish)) this.taken.set(cell, { kind: 'booking', key: wish.key });
    return 'done';
  }

  join(person: number, wish: Wish): string {
    const rows = this.over(cellsOf(wish));
    if (rows.some(({ kind }) => kind === 'closed')) return 'waiting.closed';
    if (rows.length === 0) return 'waiting.slot-free';
    if (rows.every(row => row.kind === 'kept' && row.release.opensAt)) return 'waiting.opens-soon';
    const mine = this.entries.filter(
      entry => entry.person === person && ['waiting', 'offered'].includes(entry.state),
    );
    if (mine.length >= MOST_ENTRIES) return 'waiting.too-many';
    if (mine.some(entry => entry.room === wish.room && entry.bands.join() === wish.bands.join()))
      return 'waiting.already';
    this.entries.push({ ...wish, person, state: 'waiting' });
    return 'done';
  }

  accept(key: string): string {
    if (this.isOver(key)) return 'waiting.offer-over';
    this.end(key, 'taken');
    for (const [cell, occupant] of this.taken)
      if (occupant.kind === 'offer' && occupant.key === key) this.taken.set(cell, { kind: 'booking', key });
    return 'done';
  }

  leave(key: string): void {
    const entry = this.entry(key);
    if (entry.state === 'waiting') entry.state = 'withdrawn';
    else {
      entry.state = 'declined';
      this.free(key);
    }
  }

  cancel(key: string): void {
    this.free(key);
  }

  /** Whoever has any of it loses all of it; what is left beside the closure goes the way of everything given back. */
  close(cells: readonly Cell[]): void {
    const hit = this.over(cells).filter(occupant => this.taken.size > 0 && occupant.kind !== 'closed');
    for (const occupant of hit)
      if (occupant.kind === 'kept') this.drop(one => one.kind === 'kept' && one.release === occupant.release);
    for (const cell of cells) {
      const occupant = this.taken.get(cell);
      this.taken.set(cell, { kind: 'closed', key: '' });
      if (occupant?.kind === 'offer') this.end(occupant.key, 'expired');
    }
    for (const occupant of hit) if ('key' in occupant) this.free(occupant.key);
  }

  /** The worker: ends what is over, serves the line from its head, and opens what nobody in it can use. */
  async work(): Promise<void> {
    for (const { key } of this.offers())
      if (this.isOver(key)) {
        this.end(key, 'expired');
        this.free(key);
      }
    for (const entry of this.entries) if (entry.state === 'waiting') await this.offer(entry);
    for (const release of this.releases.filter(({ opensAt }) => !opensAt)) {
      release.opensAt = this.clock.announced;
      for (const cell of release.cells)
        if (!this.taken.has(cell)) this.taken.set(cell, { kind: 'kept', release });
    }
  }

  private async offer(entry: Entry): Promise<void> {
    const cells = cellsOf(entry);
    if (this.over(cells).some(({ kind }) => kind !== 'kept')) return;
    entry.state = 'offered';
    const until = await this.untilOf(entry.key);
    for (const cell of cells) this.taken.set(cell, { kind: 'offer', key: entry.key, until });
  }

  /** Kept for those who wait for any of it, or else until the announced moment. */
  private free(key: string): void {
    const cells = [...this.taken].flatMap(([cell, one]) => ('key' in one && one.key === key ? [cell] : []));
    if (cells.length === 0) return;
    const isWaitedFor = this.entries.some(
      entry => entry.state === 'waiting' && cellsOf(entry).some(cell => cells.includes(cell)),
    );
    const release: Release = { cells, ...(isWaitedFor ? {} : { opensAt: this.clock.announced }) };
    this.releases.push(release);
    for (const cell of cells) this.taken.set(cell, { kind: 'kept', release });
  }

  private drop(isIt: (occupant: Occupant) => boolean): void {
    for (const [cell, occupant] of this.taken) if (isIt(occupant)) this.taken.delete(cell);
  }

  private end(key: string, state: 'taken' | 'expired'): void {
    this.entry(key).state = state;
  }

  private entry(key: string): Entry {
    const entry = this.entries.find(one => one.key === key);
    if (!entry) throw new Error(`nobody waits as ${key}`);
    return entry;
  }

  private keys(kind: Occupant['kind']): string[] {
    const found = [...this.taken.values()].flatMap(one =>
      one.kind === kind && 'key' in one ? [one.key] : [],
    );
    return [...new Set(found)];
  }
}
