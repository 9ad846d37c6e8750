import { addMinutes } from '@kashikan/kernel';
import type { SignInMethod } from './session-strength';

export type SessionKind = 'resident' | 'staff';

/**
 * How long a session lives. Residents come back a few times a month on their own phone; staff sit at a counter where others
 * pass by, so their session ends after an hour without a click and with the working day (ASVS 5.0, 7.3).
 */
const lifeMinutes: Readonly<Record<SessionKind, number>> = { resident: 30 * 24 * 60, staff: 12 * 60 };
const idleMinutes: Readonly<Record<SessionKind, number>> = { resident: 30 * 24 * 60, staff: 60 };

/** Setting up a second factor takes minutes; what a set-up code opens does not stay open. */
const SETUP_MINUTES = 60;

export const sessionEnds = (kind: SessionKind, startedAt: Date, method?: SignInMethod): Date =>
  addMinutes(startedAt, method === 'setup-code' ? SETUP_MINUTES : lifeMinutes[kind]);

/** A session not seen since this moment has ended. */
export const idleSince = (kind: SessionKind, now: Date): Date => addMinutes(now, -idleMinutes[kind]);

/** Being seen is written down at most this often, so that reading a page does not write. */
export const SEEN_EVERY_MINUTES = 1;
