import type { Visitor } from '@kashikan/edge';
import { JAPAN } from '@kashikan/kernel';
import type { Visit } from '@kashikan/ui';

/** The visit of somebody who has not signed in: which town they work for is not known yet. */
export const doorVisit = (visitor: Visitor, now: Date): Visit => ({
  locale: 'ja',
  zone: JAPAN,
  now,
  municipality: { id: '', name: '', phone: '', phoneHours: '' },
  csrfToken: visitor.csrfToken,
  links: { home: '/', help: '/help' },
});
