import { Catalogue } from '@kashikan/catalogue';
import { type ErrorPage, ErrorPages, hiddenOf } from '@kashikan/edge';
import { type Permission, permissions } from '@kashikan/identity';
import { translate } from '@kashikan/i18n';
import { Clock, newId } from '@kashikan/kernel';
import { AdminPage, Button, ButtonLink, DoorPage, Form, renderPage, useWords } from '@kashikan/ui';
import { Injectable } from '@nestjs/common';
import { visitAt } from '../../frame/staff-visit';
import { doorVisit } from '../sign-in/door-visit';
import { StepUpForm } from '../step-up/step-up.view';

/** What staff see when something is refused: why, who may, and the way on; what was typed is offered again. */
@Injectable()
export class AdminErrorPages extends ErrorPages {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {
    super();
  }

  async render(page: ErrorPage): Promise<string> {
    const { visitor, problem, path } = page;
    const now = this.clock.now();
    // Who is still setting up, or comes from elsewhere, sees nothing of the town.
    if (!visitor.staff || visitor.staff.session.strength < 2 || !visitor.staff.session.isPlaceAllowed)
      return renderPage(
        <DoorPage visit={doorVisit(visitor, now)} title={problem.title}>
          <Why {...page} />
        </DoorPage>,
      );
    const town = await this.catalogue.municipality(visitor.staff.municipalityId);
    const visit = visitAt({ town, staff: visitor.staff, visitor, now, path, choices: [], chosen: undefined });
    return renderPage(
      <AdminPage visit={visit} title={problem.title}>
        <Why {...page} />
      </AdminPage>,
    );
  }
}

const isPermission = (text: unknown): text is Permission => typeof text === 'string' && text in permissions;

const rolesFor = (permission: Permission): string =>
  permissions[permission].map(role => translate('ja', `admin.role.${role}`)).join('」「');

type Resend = NonNullable<ErrorPage['resend']> & { readonly isSignedOut: boolean };

/**
 * The same form again, filled in as it was. Whoever was signed out signs in beside it first. Its key
 * was taken off, and it gets a new one: nothing happened under the old.
 */
function SendAgain({ action, fields, isSignedOut }: Resend) {
  const t = useWords();
  return (
    <Form action={action} idempotencyKey={newId()} hidden={hiddenOf({ action, fields })}>
      <p>{t(isSignedOut ? 'admin.error.resend.signed-out' : 'admin.error.resend.hint')}</p>
      {isSignedOut ? (
        <p>
          <a href="/sign-in" target="_blank" rel="noopener">
            {t('admin.error.sign-in.new-tab')}
          </a>
        </p>
      ) : null}
      <p class="actions">
        <Button size="main">{t('admin.error.resend')}</Button>
      </p>
    </Form>
  );
}

function Why({ problem, resend, visitor }: ErrorPage) {
  const t = useWords();
  const { permission } = problem.facts;
  return (
    <>
      <p>{problem.detail}</p>
      {problem.code === 'session.proof-needed' ? <StepUpForm returnTo="/" carried={resend} /> : null}
      {isPermission(permission) ? <p>{t('admin.error.who-may', { roles: rolesFor(permission) })}</p> : null}
      {resend && problem.code !== 'session.proof-needed' ? (
        <SendAgain {...resend} isSignedOut={problem.kind === 'unauthenticated'} />
      ) : null}
      <p class="actions">
        {visitor.staff ? (
          <ButtonLink look="secondary" href="/">
            {t('admin.error.home')}
          </ButtonLink>
        ) : (
          <ButtonLink look="secondary" href="/sign-in">
            {t('admin.error.sign-in')}
          </ButtonLink>
        )}
      </p>
      <p class="request-id">{t('admin.error.request', { requestId: problem.requestId })}</p>
    </>
  );
}
