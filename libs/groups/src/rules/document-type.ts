export const documentTerms = { mostBytes: 5 * 1024 * 1024, mostOfGroup: 10 } as const;

export type DocumentType = 'application/pdf' | 'image/jpeg' | 'image/png';

const marks: readonly (readonly [DocumentType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** What a file is by its first bytes, whatever its name says; undefined for anything that is not taken. */
export const documentTypeOf = (bytes: Uint8Array): DocumentType | undefined =>
  marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
