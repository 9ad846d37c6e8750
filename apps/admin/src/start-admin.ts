import type { Settings } from '@kashikan/config';
import { bootApp, type RunningApp } from '@kashikan/edge';
import type { Clock } from '@kashikan/kernel';
import { AdminHttpModule } from './http/http.module';
import { AdminPagesModule } from './pages/pages.module';

/** The largest municipal file that may be uploaded. */
const UPLOAD_BYTES = 256 * 1024;

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
