import { translate } from '@kashikan/i18n';
import type { ComponentChildren } from 'preact';
import { ErrorSummary } from '../form/error-summary';
import { Icon } from '../icons';
import { emptyForm, FormProvider, type FormState, VisitProvider } from '../visit';
import { Head } from './head';
import { Notice } from '../show/notice';
import { StaffHeader } from './staff-header';
import { StaffFooter, StaffNav } from './staff-nav';
import type { StaffVisit } from './staff-visit';

export interface AdminPageProps {
  readonly visit: StaffVisit;
  readonly title: string;
  readonly back?: { readonly href: string; readonly label?: string } | undefined;
  readonly form?: FormState;
  /** Stands beside the title: the day, the age of the data, one main action. */
  readonly beside?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The frame of every staff page: where to go, which facility, who is signed in. */
export function AdminPage({ visit, title, back, form = emptyForm, beside, children }: AdminPageProps) {
  const { locale } = visit;
  const prefix = Object.keys(form.errors).length > 0 ? translate(locale, 'common.error.prefix') : '';
  const service = `${visit.municipality.name} ${translate(locale, 'admin.service')}`;
  return (
    <VisitProvider value={visit}>
      <FormProvider value={form}>
        <html lang={locale}>
          <Head title={`${prefix}${title}｜${service}`} look="admin" />
          <body class="staff">
            <a class="skip" href="#main">
              {translate(locale, 'common.skip')}
            </a>
            <StaffHeader visit={visit} />
            <div class="staff-frame">
              <StaffNav nav={visit.nav} />
              <main id="main" class="staff-main">
                {back ? (
                  <p class="back">
                    <a href={back.href}>
                      <Icon shape="back" />
                      {back.label ?? translate(locale, 'common.back')}
                    </a>
                  </p>
                ) : null}
                {visit.warning ? <Notice tone="warning" title={visit.warning} /> : null}
                <ErrorSummary />
                <div class="staff-title">
                  <h1>{title}</h1>
                  {beside ? <div class="staff-beside">{beside}</div> : null}
                </div>
                {children}
              </main>
            </div>
            <StaffFooter />
          </body>
        </html>
      </FormProvider>
    </VisitProvider>
  );
}
