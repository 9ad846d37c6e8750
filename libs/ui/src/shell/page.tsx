import { translate } from '@kashikan/i18n';
import type { ComponentChildren } from 'preact';
import { ErrorSummary } from '../form/error-summary';
import { Icon } from '../icons';
import { emptyForm, FormProvider, type FormState, type Visit, VisitProvider } from '../visit';
import { Footer } from './footer';
import { Head } from './head';
import { Header } from './header';

export interface PageProps {
  readonly visit: Visit;
  /** The question of the page: its `h1` and, with the service's name, its title. */
  readonly title: string;
  readonly back?: { readonly href: string; readonly label?: string } | undefined;
  readonly form?: FormState | undefined;
  /** A wide page for results and tables; else a column that reads well. */
  readonly isWide?: boolean;
  readonly isPrivate?: boolean;
  /** Stands between the header and the title: the hold clock. */
  readonly banner?: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The frame of every resident page. */
export function Page({
  visit,
  title,
  back,
  form = emptyForm,
  isWide,
  isPrivate,
  banner,
  lead,
  children,
}: PageProps) {
  const { locale, municipality } = visit;
  const service = translate(locale, 'common.serviceOf', { municipality: municipality.name }).trim();
  const prefix = Object.keys(form.errors).length > 0 ? translate(locale, 'common.error.prefix') : '';
  return (
    <VisitProvider value={visit}>
      <FormProvider value={form}>
        <html lang={locale}>
          <Head title={`${prefix}${title}｜${service}`} look="resident" isPrivate={isPrivate} />
          <body>
            <a class="skip" href="#main">
              {translate(locale, 'common.skip')}
            </a>
            <Header />
            {banner}
            <main id="main" class={isWide ? 'main main-wide' : 'main'}>
              {back ? (
                <p class="back">
                  <a href={back.href}>
                    <Icon shape="back" />
                    {back.label ?? translate(locale, 'common.back')}
                  </a>
                </p>
              ) : null}
              <ErrorSummary />
              <h1>{title}</h1>
              {lead ? <p class="lead">{lead}</p> : null}
              {children}
            </main>
            <Footer />
          </body>
        </html>
      </FormProvider>
    </VisitProvider>
  );
}
