/** 申し出の方法. */
export const waysOfTelling = ['counter', 'phone', 'letter'] as const;
export type Told = (typeof waysOfTelling)[number];

/** Who acts. `id` is an account, a member of staff, or the name of a task; never an e-mail address. */
export interface Actor {
  readonly kind: 'resident' | 'staff' | 'system';
  readonly id: string;
  /** The account for whom a member of staff or a helper acts. */
  readonly onBehalfOf?: string;
  /** How that person told staff what they want. */
  readonly told?: Told;
  readonly requestId?: string;
}

export const systemActor = (task: string): Actor => ({ kind: 'system', id: task });
