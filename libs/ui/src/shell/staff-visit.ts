import type { Visit } from '../visit';

/** What every staff page of one request knows. */
export interface StaffVisit extends Visit {
  readonly staff: { readonly name: string; readonly roleWords: string; readonly href?: string };
  /** Something that this person must know on every page. */
  readonly warning?: string | undefined;
  /** The doors that this person's roles open, in the order of the day. */
  readonly nav: readonly {
    readonly href: string;
    readonly label: string;
    readonly isCurrent?: boolean;
    /** How many things wait there. */
    readonly count?: number;
  }[];
  readonly facility: {
    readonly id: string | null;
    readonly choices: readonly { readonly id: string; readonly name: string }[];
    readonly switchAction: string;
  };
}
