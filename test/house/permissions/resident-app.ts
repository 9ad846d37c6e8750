import { cookieNameOf, Routes } from '@kashikan/edge';
import { UnitOfWork } from '@kashikan/database';
import { ConfirmSignInCode, RequestSignInCode } from '@kashikan/identity';
import { startResident } from '../../../apps/resident/src/start-resident';
import { type Person, system } from '../../support/bookings';
import { type JourneyWorld } from '../../support/journey-world';
import { settingsFor } from '../../support/settings';
import { type Asker, askerOn } from './tell';

/** The residents’ app on the world's database, spoken to over HTTP. */
export async function aResidentApp(world: JourneyWorld) {
  const { DATABASE_URL, STRIPE_API_BASE = '' } = world.settings;
  const environment = { RESIDENT_PORT: '0', STRIPE_API_BASE };
  const running = await startResident(settingsFor(DATABASE_URL, environment), world.clock);
  const { app, port } = running;
  const cookieName = cookieNameOf({
    app: 'resident',
    publicUrl: 'http://localhost:3000',
    signInPath: '/sign-in',
  });
  return {
    routes: app.get(Routes).all(),
    nobody: askerOn(port),
    async signedIn({ email }: Person): Promise<Asker> {
      const meta = { actor: system, verb: 'session.start' };
      const units = app.get(UnitOfWork);
      const { code } = await units.run(meta, tx => app.get(RequestSignInCode).run(tx, email));
      const given = { email, code, oldSessionHash: '', locale: 'ja' };
      const signed = await units.run(meta, tx => app.get(ConfirmSignInCode).run(tx, given));
      if (!signed.signedIn) throw new Error('the code was not taken');
      return askerOn(port, `${cookieName}=${signed.session.token}`);
    },
    close: () => running.close(),
  };
}
