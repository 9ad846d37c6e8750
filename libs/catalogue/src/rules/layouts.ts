/** 並べ方: シアター形式, スクール形式, ロの字 …, and how many people the room takes in it. */
export interface Layout {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly capacity: number;
}

interface SizedRoom {
  readonly capacity: number;
  readonly layouts: readonly Layout[];
}

/** The layout of a code, if the room has it. */
export const layoutOf = (room: SizedRoom, layoutCode: string | null | undefined): Layout | undefined =>
  room.layouts.find(({ code }) => code === layoutCode);

/** How many people a room takes in a layout; in none, or in one it does not know, what the room itself allows. */
export const capacityIn = (room: SizedRoom, layoutCode: string | null | undefined): number =>
  layoutOf(room, layoutCode)?.capacity ?? room.capacity;

/** The layouts of the room that take so many people, smallest first. */
export const layoutsFor = (room: SizedRoom, people: number): Layout[] =>
  room.layouts.filter(({ capacity }) => capacity >= people).sort((a, b) => a.capacity - b.capacity);
