import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const HSTS = { maxAge: 31_536_000, includeSubDomains: true } as const;

/** What those headers come to for an answer that shows nothing and that no hook has seen. */
export const bareHeaders = (publicUrl: string): Record<string, string> => ({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  ...(publicUrl.startsWith('https:')
    ? { 'strict-transport-security': `max-age=${HSTS.maxAge}; includeSubDomains` }
    : {}),
});

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
    strictTransportSecurity: https && HSTS,
    xFrameOptions: { action: 'deny' },
  });
}
