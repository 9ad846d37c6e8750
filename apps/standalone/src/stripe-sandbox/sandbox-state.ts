import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type {
  BalanceTransaction,
  Charge,
  Event,
  Intent,
  Method,
  Payout,
  Refund,
  Session,
} from './vendor-objects';

export type DeliveryMode = 'normal' | 'late' | 'twice' | 'out-of-order' | 'never';
export const deliveryModes: readonly DeliveryMode[] = ['normal', 'late', 'twice', 'out-of-order', 'never'];

/** A session and what Stripe remembers about it without showing it. */
export interface SessionRow {
  readonly object: Session;
  readonly lines: readonly { readonly name: string; readonly amount: number }[];
  readonly intentMetadata: Record<string, string>;
  readonly offered: readonly Method[];
}

/** One attempt to bring one event to the webhook address. */
export interface Delivery {
  readonly eventId: string;
  readonly order: number;
  /** Milliseconds since 1970. */
  dueAt: number;
  attempts: number;
  state: 'waiting' | 'withheld' | 'delivered' | 'given-up';
  /** The receiver's HTTP status, or `no-answer`. */
  lastAnswer: string | null;
}

export interface StoredAnswer {
  readonly fingerprint: string;
  readonly status: number;
  readonly body: unknown;
  readonly at: number;
}

export interface SandboxState {
  sessions: Record<string, SessionRow>;
  intents: Record<string, Intent>;
  charges: Record<string, Charge>;
  refunds: Record<string, Refund>;
  payouts: Record<string, Payout>;
  balance: { entry: BalanceTransaction; payout: string | null }[];
  events: Event[];
  deliveries: Delivery[];
  answers: Record<string, StoredAnswer>;
  delivery: { mode: DeliveryMode; lateSeconds: number };
  failNextRefund: boolean;
  /** Whether the town's bank account covers a balance that is too small for a refund, as at most accounts. */
  bankCovers: boolean;
}

export const emptyState = (): SandboxState => ({
  sessions: {},
  intents: {},
  charges: {},
  refunds: {},
  payouts: {},
  balance: [],
  events: [],
  deliveries: [],
  answers: {},
  delivery: { mode: 'normal', lateSeconds: 30 },
  failNextRefund: false,
  bankCovers: true,
});

/** The state as the last run left it; a file that cannot be read is an error with its name, not an empty account. */
export function loadState(file: string | undefined): SandboxState {
  if (!file || !existsSync(file)) return emptyState();
  try {
    return { ...emptyState(), ...(JSON.parse(readFileSync(file, 'utf8')) as SandboxState) };
  } catch (error) {
    throw new Error(`The Stripe sandbox cannot read its state in ${file}.`, { cause: error });
  }
}

/** Writes beside the file and renames, so that a process killed in the middle leaves the old state and not half of one. */
export function saveState(file: string, state: SandboxState): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}
