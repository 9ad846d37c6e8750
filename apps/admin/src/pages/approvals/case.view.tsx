import type { ApprovalCaseFacts } from '@kashikan/approvals';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { formatDateTime, translate } from '@kashikan/i18n';
import { AdminPage, Columns, JDate, Section, StatusChip, useWords } from '@kashikan/ui';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import { HistoryList } from '../bookings/booking-history';
import { ApplicationFacts } from './application-facts';
import { CaseChecks } from './case-checks';
import { CaseFee } from './case-fee';
import { DecidedNotice } from './decided-notice';
import { Decision } from './decision.view';
import { RouteSteps } from './route-steps';
import type { WholeCase } from './read-case';

export interface CaseProps {
  readonly page: StaffPage;
  readonly whole: WholeCase;
  readonly decided?: ApprovalCaseFacts | undefined;
  readonly refused?: RefusedForm | undefined;
}

/** 案件: the application on the left, the checks with their evidence on the right, and one main button. */
export function CasePage(props: CaseProps) {
  const { page, whole, decided, refused } = props;
  const { facts } = whole;
  return (
    <AdminPage
      visit={page.visit}
      title={facts.groupName ?? facts.applicantName ?? ''}
      back={{ href: '/approvals', label: translate('ja', 'admin.case.back') }}
      {...(refused ? { form: refused.form } : {})}
      beside={
        <>
          <CaseState whole={whole} />
          <span>
            {translate('ja', 'admin.booking.number', { number: showBookingNumber(facts.bookingNumber) })}
          </span>
        </>
      }
    >
      {decided ? <DecidedNotice decided={decided} /> : null}
      <Columns
        isEven
        main={
          <>
            <ApplicationFacts {...props} />
            <CaseFee whole={whole} />
          </>
        }
        side={
          <>
            <CaseChecks checks={facts.checks} />
            <RouteSteps {...props} />
            {facts.state === 'pending' ? <Decision {...props} /> : <Outcome page={page} facts={facts} />}
          </>
        }
      />
      <Section title={translate('ja', 'admin.booking.history')}>
        <HistoryList history={whole.history} />
      </Section>
    </AdminPage>
  );
}

function CaseState({ whole: { facts, clock } }: { readonly whole: WholeCase }) {
  const words = (key: 'pending' | 'returned' | 'approved' | 'refused' | 'withdrawn') =>
    translate('ja', `admin.case.state.${key}`);
  if (facts.state !== 'pending')
    return (
      <StatusChip tone={facts.state === 'approved' ? 'done' : 'stopped'}>{words(facts.state)}</StatusChip>
    );
  return (
    <>
      <StatusChip tone={clock.standing === 'in-time' ? 'waiting' : 'alert'}>{words('pending')}</StatusChip>
      <span>
        {translate('ja', 'admin.case.due')} <JDate at={facts.dueOn} />
        {clock.standing === 'passed'
          ? ` ${translate('ja', 'admin.approvals.passed', { days: -clock.daysLeft })}`
          : ''}
      </span>
    </>
  );
}

function Outcome({ page, facts }: { readonly page: StaffPage; readonly facts: ApprovalCaseFacts }) {
  const t = useWords();
  return (
    <Section title={t('admin.case.outcome')}>
      {facts.decidedAt ? (
        <p>
          {t('admin.case.decided-by', {
            at: formatDateTime('ja', facts.decidedAt, page.zone, 'year'),
            by: facts.decidedBy ?? t('admin.case.by-itself', { article: facts.automaticArticle ?? '' }),
          })}
        </p>
      ) : facts.state === 'returned' ? (
        <p>{t('admin.case.waits')}</p>
      ) : (
        <p>{t('admin.case.withdrawn')}</p>
      )}
      {facts.reasonArticle ? <p>{facts.reasonArticle}</p> : null}
      {facts.reasonFacts ? <p class="pre-line">{facts.reasonFacts}</p> : null}
    </Section>
  );
}
