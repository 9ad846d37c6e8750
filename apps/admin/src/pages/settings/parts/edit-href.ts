import type { Facility } from '@kashikan/catalogue';

/** Where a part, a room or a zone is edited; an empty code adds a new one. */
export const editHref = (kind: 'part' | 'room' | 'zone', { id }: Facility, code: string): string =>
  `/settings/parts/${kind}?${new URLSearchParams({ facility: id, ...(code ? { code } : {}) }).toString()}`;
