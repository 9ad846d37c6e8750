import { Looks } from '@kashikan/audit';
import { cookieNameOf, Routes } from '@kashikan/edge';
import { AddStaff, EnterSetup, type Role, roles, SignInStaff, totpCode } from '@kashikan/identity';
import { systemActor } from '@kashikan/kernel';
import { startAdmin } from '../../../apps/admin/src/start-admin';
import { type JourneyWorld } from '../../support/journey-world';
import { settingsFor } from '../../support/settings';
import { aClerk } from '../../support/staff';
import { type Asker, askerOn } from './tell';

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
  return {
    routes: app.get(Routes).all(),
    nobody: askerOn(port),
    /** Signs in somebody of `aoba` with one role, at one facility or (null) in the whole municipality. */
    async signedIn(role: Role, facilityId: string | null, lookingAt: string): Promise<Asker> {
      const clerk = await aClerk(app, 'aoba', [{ role, facilityId }]);
      const code = totpCode(clerk.totpSecret, world.clock.now());
      const { session } = await app.get(SignInStaff).run({ ...clerk, code, address: '192.0.2.1' });
      // A chosen facility narrows what is shown; somebody may write anything into that cookie.
      return askerOn(port, `${cookieName}=${session.token}; kashikan_admin_facility=${lookingAt}`);
    },
    /** Writes down at once who saw whose data. */
    writeLooks: () => app.get(Looks, { strict: false }).flush(),
    /** Somebody with every role in the town who has only entered the code of the paper. */
    async settingUp(): Promise<Asker> {
      const grants = roles.map(role => ({ role, facilityId: null }));
      const person = { municipalityId: 'aoba', login: 'with-paper-only', name: '新任 花子', grants };
      const { setupCode } = await app.get(AddStaff).run(systemActor('spec'), person);
      const entry = { login: person.login, setupCode, address: '192.0.2.1' };
      const { session } = await app.get(EnterSetup).run(entry);
      return askerOn(port, `${cookieName}=${session.token}`);
    },
    close: () => running.close(),
  };
}
