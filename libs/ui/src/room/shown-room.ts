import type { ShownAccessibility } from './accessibility-list';

/** What the pages say of a room. A room of the catalogue fits by its shape, and so does one that is only being written. */
export interface ShownRoom {
  readonly name: string;
  readonly nameEn: string;
  readonly description: string;
  readonly capacity: number;
  readonly approvalRequired: boolean;
  readonly publication: 'bookable' | 'shown' | 'hidden';
  readonly stepFree: boolean;
  readonly rules: readonly string[];
  readonly layouts: readonly { readonly name: string; readonly nameEn: string; readonly capacity: number }[];
}

export interface ShownFacility {
  readonly name: string;
  readonly nameEn: string;
  readonly address: string;
  readonly phone: string | null;
  readonly access: string | null;
  readonly keyGuide: string;
  readonly processingDays: number;
  readonly accessibility: ShownAccessibility;
  readonly equipment: readonly { readonly name: string; readonly nameEn: string }[];
}

interface PhotoFile {
  readonly width: number;
  readonly height: number;
  readonly hash: string;
}

export interface ShownPhoto {
  readonly alt: string;
  readonly altEn: string;
  readonly credit: string;
  readonly thumb: PhotoFile;
  readonly phone: PhotoFile;
  readonly wide: PhotoFile;
}

/** Where the bytes of a photo are. */
export type PhotoHref = (hash: string) => string;
