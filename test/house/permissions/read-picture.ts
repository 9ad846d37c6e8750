export interface PicturedRoute {
  /** As in `GET /bookings/:id`. */
  readonly route: string;
  /** Column → cell. */
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads a table drawn with spaces: the first line names the columns, each further line is a route with its cells. */
export function readPicture(picture: string): PicturedRoute[] {
  const [head = '', ...lines] = picture.split('\n').filter(line => line.trim() !== '');
  const columns = head.trim().split(/\s+/);
  return lines.map(line => {
    const [method, path, ...cells] = line.trim().split(/\s+/);
    return {
      route: `${method} ${path}`,
      cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '?'])),
    };
  });
}
