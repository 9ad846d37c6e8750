import { locales } from '@kashikan/i18n';
import { Mark } from '../icons';
import { useVisit, useWords } from '../visit';

const languageNames = { ja: '日本語', en: 'English' } as const;

/** A link to this page in each other language, written in that language. */
export function LanguageSwitch() {
  const { locale, languageHref } = useVisit();
  if (!languageHref) return null;
  return (
    <>
      {locales
        .filter(other => other !== locale)
        .map(other => (
          <a class="header-link" href={languageHref(other)} lang={other} hreflang={other}>
            {languageNames[other]}
          </a>
        ))}
    </>
  );
}

export function Header() {
  const { municipality, links, signedInName } = useVisit();
  const t = useWords();
  return (
    <header class="header">
      <div class="header-inner">
        <a class="brand" href={links.home}>
          <Mark />
          <span>
            <span class="brand-town">{municipality.name}</span>{' '}
            <span class="brand-service">{t('common.service')}</span>
          </span>
        </a>
        <nav class="header-links" aria-label={t('common.menu')}>
          <LanguageSwitch />
          {links.myPage && signedInName ? (
            <a class="header-link" href={links.myPage}>
              {t('common.my-page')}
            </a>
          ) : null}
          {links.signIn && !signedInName ? (
            <a class="header-link" href={links.signIn}>
              {t('common.sign-in')}
            </a>
          ) : null}
        </nav>
      </div>
    </header>
  );
}
