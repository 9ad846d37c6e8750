import type { Room } from '@kashikan/catalogue';
import { type ErrorPage, type Problem, STEP_UP_PATH, writeCarried } from '@kashikan/edge';
import { Actions, Button, ButtonLink, Form, Notice, Page, type Visit } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';
import { Offers } from './offers.view';

interface ProblemProps {
  readonly frame: Pick<ResidentPage, 't' | 'locale' | 'town'>;
  readonly visit: Visit;
  readonly problem: Problem;
  readonly resend: ErrorPage['resend'];
  readonly rooms: ReadonlyMap<string, Room>;
}

/** What went wrong, in plain words; the way on; and what was typed, ready to be sent again. */
export const ProblemPage = ({ frame, visit, problem, resend, rooms }: ProblemProps) => {
  const { t, town } = frame;
  return (
    <Page visit={visit} title={problem.title} isPrivate>
      <Notice tone={problem.kind === 'unexpected' ? 'danger' : 'warning'} isResult>
        <p>{problem.detail}</p>
      </Notice>
      <Offers
        frame={frame}
        facts={problem.facts}
        rooms={rooms}
        kept={resend?.fields.find(([name]) => name === 'kept')?.[1]}
      />
      {resend && problem.code === 'session.proof-needed' ? (
        <Form action={STEP_UP_PATH} hidden={{ carried: writeCarried(resend) }}>
          <p>{t('problem.kept')}</p>
          <Actions>
            <Button size="main">{t('step-up.ask')}</Button>
          </Actions>
        </Form>
      ) : null}
      {resend && problem.code !== 'session.proof-needed' ? (
        <Form action={resend.action}>
          {resend.fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <p>{t('problem.resend')}</p>
          <Actions>
            <Button size="main">{t('problem.resend.submit')}</Button>
          </Actions>
        </Form>
      ) : null}
      <Actions>
        <ButtonLink look="secondary" href={hrefs.town(town.id)}>
          {t('search.title')}
        </ButtonLink>
      </Actions>
    </Page>
  );
};
