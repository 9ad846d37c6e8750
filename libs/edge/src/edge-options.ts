/** What differs between the two HTTP apps. */
export interface EdgeOptions {
  readonly app: 'resident' | 'admin';
  /** The address as people see it; decides cookie names, HSTS and which origins are our own. */
  readonly publicUrl: string;
  /** Where people sign in; a page that needs it sends them there with `?return=`. */
  readonly signInPath: string;
}

export const EDGE_OPTIONS = Symbol('edge options');
