import { Icon } from '../icons';
import { Form } from '../form/form';
import { useVisit, useWords } from '../visit';

export const telHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

function HelpLine() {
  const { municipality } = useVisit();
  const t = useWords();
  return (
    <>
      <p>{t('common.help.text')}</p>
      <p class="help-line">
        <a class="help-phone" href={telHref(municipality.phone)}>
          <Icon shape="phone" />
          {t('common.help.phone', { phone: municipality.phone })}
        </a>
        <span class="help-hours">{t('common.help.hours', { hours: municipality.phoneHours })}</span>
      </p>
    </>
  );
}

/** Help in the same place on each page: the phone line, its hours, and 「困ったとき」 (WCAG 2.2, 3.2.6). */
export function Footer() {
  const { municipality, links, signedInName } = useVisit();
  const t = useWords();
  return (
    <footer class="footer">
      <div class="footer-inner">
        <section class="help" aria-labelledby="help-title">
          <h2 id="help-title" class="help-title">
            {t('common.help.title')}
          </h2>
          {municipality.phone ? <HelpLine /> : null}
          <p>
            <a class="footer-link" href={links.help}>
              {t('common.help.link')}
            </a>
          </p>
        </section>
        <div class="footer-end">
          <p class="footer-name">{t('common.serviceOf', { municipality: municipality.name }).trim()}</p>
          {signedInName && links.signOut ? (
            <Form action={links.signOut}>
              <button type="submit" class="footer-link footer-button">
                {t('common.sign-out')}
              </button>
            </Form>
          ) : null}
        </div>
      </div>
    </footer>
  );
}
