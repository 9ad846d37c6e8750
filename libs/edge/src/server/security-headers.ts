import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * The headers of every answer. Chromium checks `form-action` also for the redirect after a POST, so the payment page's origin
 * must be named. The referrer stays within our pages; `no-referrer` would make browsers send `Origin: null` with our own forms.
 */
export function sendSecurityHeaders(
  app: NestFastifyApplication,
  publicUrl: string,
  formTargets: readonly string[],
): void {
  const https = publicUrl.startsWith('https:');
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': "'none'",
        'style-src': "'self'",
        'script-src': "'self'",
        'img-src': ["'self'", 'data:'],
        'font-src': "'self'",
        'connect-src': "'self'",
        'manifest-src': "'self'",
        'form-action': ["'self'", ...formTargets],
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
  });
}
