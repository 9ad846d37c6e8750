import { useVisit, useWords } from '../visit';
import { telHref } from './footer';
import type { StaffVisit } from './staff-visit';

export function StaffNav({ nav }: { readonly nav: StaffVisit['nav'] }) {
  const t = useWords();
  return (
    <nav class="staff-nav" aria-label={t('admin.nav')}>
      <ul>
        {nav.map(door => (
          <li>
            <a href={door.href} aria-current={door.isCurrent ? 'page' : undefined}>
              {door.label}
              {door.count ? <span class="nav-count">{t('common.items', { count: door.count })}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function StaffFooter() {
  const { municipality, links } = useVisit();
  const t = useWords();
  return (
    <footer class="staff-footer">
      <span>{t('common.help.title')}</span>
      <a href={links.help}>{t('common.help.link')}</a>
      <a href={telHref(municipality.phone)}>{t('common.help.phone', { phone: municipality.phone })}</a>
    </footer>
  );
}
