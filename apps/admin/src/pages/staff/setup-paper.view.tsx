import type { SetupPaper } from '@kashikan/identity';
import { translate } from '@kashikan/i18n';
import { AdminPage, ButtonLink, JDate, Notice, Paper, SummaryList } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

interface PaperProps {
  readonly page: StaffPage;
  readonly paper: SetupPaper;
  readonly name: string;
  readonly login: string;
}

/** The paper with the code for the first sign-in: shown in answer to the form itself, printed, handed over, kept nowhere. */
export const SetupPaperPage = ({ page, paper, name, login }: PaperProps) => (
  <AdminPage visit={page.visit} title={translate('ja', 'admin.paper.title')}>
    <div class="screen-only">
      <Notice tone="warning" title={translate('ja', 'admin.paper.once')}>
        <p>{translate('ja', 'admin.paper.hand-over')}</p>
      </Notice>
    </div>
    <Paper>
      <h2>{translate('ja', 'admin.paper.head', { name })}</h2>
      <SummaryList
        rows={[
          { label: translate('ja', 'admin.sign-in.login'), value: login },
          {
            label: translate('ja', 'admin.first.code'),
            value: <strong class="setup-code">{paper.setupCode}</strong>,
          },
          { label: translate('ja', 'admin.paper.until'), value: <JDate at={paper.expiresAt} style="year" /> },
        ]}
      />
      <p>{translate('ja', 'admin.paper.how')}</p>
    </Paper>
    <p class="actions">
      <ButtonLink look="secondary" href={`/staff/${paper.staffId}`}>
        {translate('ja', 'admin.paper.done')}
      </ButtonLink>
    </p>
  </AdminPage>
);
