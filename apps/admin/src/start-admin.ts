import { photoTerms } from '@kashikan/catalogue/rules';
import type { Settings } from '@kashikan/config';
import { bootApp, type RunningApp } from '@kashikan/edge';
import type { Clock } from '@kashikan/kernel';
import { AdminHttpModule } from './http/http.module';
import { AdminPagesModule } from './pages/pages.module';

/** One byte more than the largest photo may have, so that its page can tell a file that is too large. */
const UPLOAD_BYTES = photoTerms.mostBytes + 1;

/**
 * Starts the staff's app: pages, and the JSON API beside them. It imports nothing of the residents' app and may run on the
 * internal network only.
 */
export const startAdmin = (settings: Settings, clock?: Clock): Promise<RunningApp> =>
  bootApp({
    app: 'admin',
    publicUrl: settings.ADMIN_URL,
    signInPath: '/sign-in',
    settings,
    ...(clock ? { clock } : {}),
    modules: [AdminPagesModule, AdminHttpModule],
    host: settings.HOST,
    port: settings.ADMIN_PORT,
    uploadBytes: UPLOAD_BYTES,
  });
