import { cookieNameOf, Routes } from '@kashikan/edge';
import { type Role, SignInStaff, totpCode } from '@kashikan/identity';
import { newId } from '@kashikan/kernel';
import { startAdmin } from '../../../apps/admin/src/start-admin';
import { type JourneyWorld } from '../../support/journey-world';
import { settingsFor } from '../../support/settings';
import { aClerk } from '../../support/staff';
import type { Ask } from './asks';

export interface Told {
  readonly status: number;
  /** The code of a refusal. */
  readonly code: string | undefined;
  readonly text: string;
  readonly location: string;
}

/** Somebody who can ask: a member of staff, or nobody. */
export type Asker = (ask: Ask) => Promise<Told>;

/** The staff's app on the world's database, spoken to over HTTP. */
export async function aStaffApp(world: JourneyWorld) {
  const environment = { ADMIN_PORT: '0', STRIPE_API_BASE: world.settings.STRIPE_API_BASE ?? '' };
  const running = await startAdmin(settingsFor(world.settings.DATABASE_URL, environment), world.clock);
  const { app, port } = running;
  const cookieName = cookieNameOf({
    app: 'admin',
    publicUrl: 'http://localhost:3001',
    signInPath: '/sign-in',
  });
  const asker =
    (cookie: string): Asker =>
    ask =>
      tell(port, cookie, ask);
  return {
    routes: app.get(Routes).all(),
    nobody: asker(''),
    /** Signs in somebody of `aoba` with one role, at one facility or (null) in the whole municipality. */
    async signedIn(role: Role, facilityId: string | null, lookingAt: string): Promise<Asker> {
      const clerk = await aClerk(app, 'aoba', [{ role, facilityId }]);
      const code = totpCode(clerk.totpSecret, world.clock.now());
      const { session } = await app.get(SignInStaff).run({ ...clerk, code, address: '192.0.2.1' });
      // A chosen facility narrows what is shown; somebody may write anything into that cookie.
      return asker(`${cookieName}=${session.token}; kashikan_admin_facility=${lookingAt}`);
    },
    close: () => running.close(),
  };
}

async function tell(port: number, cookie: string, { method, path, body }: Ask): Promise<Told> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      accept: 'application/json',
      cookie,
      'idempotency-key': newId(),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json');
  return {
    status: answer.status,
    code: isProblem ? (JSON.parse(text) as { code: string }).code : undefined,
    text,
    location: answer.headers.get('location') ?? '',
  };
}
