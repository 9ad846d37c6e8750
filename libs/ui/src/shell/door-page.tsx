import { translate } from '@kashikan/i18n';
import type { ComponentChildren } from 'preact';
import { ErrorSummary } from '../form/error-summary';
import { Mark } from '../icons';
import { emptyForm, FormProvider, type FormState, type Visit, VisitProvider } from '../visit';
import { Head } from './head';

export interface DoorPageProps {
  readonly visit: Visit;
  readonly title: string;
  readonly form?: FormState;
  readonly children?: ComponentChildren;
}

/** The frame of a staff page before anybody has signed in: nothing to go to, nothing known of the town. */
export function DoorPage({ visit, title, form = emptyForm, children }: DoorPageProps) {
  const { locale } = visit;
  const service = translate(locale, 'admin.service');
  const prefix = Object.keys(form.errors).length > 0 ? translate(locale, 'common.error.prefix') : '';
  return (
    <VisitProvider value={visit}>
      <FormProvider value={form}>
        <html lang={locale}>
          <Head title={`${prefix}${title}｜${service}`} look="admin" />
          <body class="staff">
            <a class="skip" href="#main">
              {translate(locale, 'common.skip')}
            </a>
            <header class="staff-header">
              <span class="brand">
                <Mark />
                <span class="brand-service">{service}</span>
              </span>
            </header>
            <main id="main" class="staff-main staff-door">
              <ErrorSummary />
              <h1>{title}</h1>
              {children}
            </main>
          </body>
        </html>
      </FormProvider>
    </VisitProvider>
  );
}
