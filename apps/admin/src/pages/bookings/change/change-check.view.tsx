import { type Fields, textsOf } from '@kashikan/edge';
import { formatDateTime, formatYen, translate } from '@kashikan/i18n';
import { type ChangePlan, toldChange } from '@kashikan/journeys';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Form,
  Notice,
  Section,
  SummaryList,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../../frame/staff-page';
import { FixedFee } from '../fixed-fee';
import { namesFor } from '../told-of-booking';
import type { StaffChangeDraft } from './change-draft';
import { AsItIs } from './change.view';

interface StaffCheckProps {
  readonly page: StaffPage;
  readonly draft: StaffChangeDraft;
  readonly plan: ChangePlan;
  readonly reason: string;
  readonly fields: Fields;
  readonly warning?: string | undefined;
}

/** 変更の確認: what changes, what becomes of the money and what it waits for, before the one button that counts. */
export const StaffChangeCheckPage = (props: StaffCheckProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'change.check.title')}
    back={{ href: `/bookings/${props.draft.whole.booking.id}` }}
  >
    <Check {...props} />
  </AdminPage>
);

function Check(props: StaffCheckProps) {
  const t = useWords();
  const { page, draft, plan, reason, warning } = props;
  const rows = toldChange(namesFor(page, draft.whole), plan).map(({ label, value }) => ({ label, value }));
  return (
    <>
      {warning ? <Notice tone="warning" title={warning} isResult /> : null}
      {plan.way === 'awaiting-approval' ? (
        <Notice tone="warning" title={t('change.review')}>
          <p>{t('admin.change.review.text')}</p>
        </Notice>
      ) : null}
      {plan.breaksTerms ? <Notice tone="warning" title={t('admin.change.breaks-terms')} /> : null}
      {plan.isWithinGrace ? <Notice tone="success" title={t('admin.change.grace')} /> : null}
      <AsItIs page={page} draft={draft} />
      <Section title={t('admin.change.things')}>
        <SummaryList rows={[...rows, { label: t('admin.change.reason'), value: reason }]} />
      </Section>
      <MoneyOfChange {...props} />
      {plan.after.quote ? (
        <Section title={t('change.price')}>
          <FixedFee quote={plan.after.quote} />
        </Section>
      ) : null}
      <Submit {...props} />
    </>
  );
}

function MoneyOfChange({ page, draft, plan }: StaffCheckProps) {
  const t = useWords();
  const { before, after, dueYen, refundYen } = plan;
  const row = (label: string, yen: number) => ({ label, value: <strong>{formatYen('ja', yen)}</strong> });
  return (
    <Section title={t('change.money')}>
      <SummaryList
        rows={[
          row(t('change.fee-before'), before.feeYen),
          row(t('change.fee-after'), after.feeYen),
          {
            label: t('admin.change.difference'),
            value: <strong>{signed(after.feeYen - before.feeYen)}</strong>,
          },
          dueYen > 0 ? row(t('admin.change.due'), dueYen) : null,
          refundYen > 0 ? row(t('admin.change.refund'), refundYen) : null,
        ]}
      />
      <p>
        {t(`admin.change.money.${moneyWay(draft, plan)}`, {
          until: formatDateTime('ja', plan.openUntil, page.zone),
        })}
      </p>
    </Section>
  );
}

/** 「+1,400円」, 「−500円」. */
export const signed = (yen: number): string =>
  yen === 0 ? formatYen('ja', 0) : `${yen > 0 ? '+' : '−'}${formatYen('ja', Math.abs(yen))}`;

/** What happens with the money, in one sentence. */
function moneyWay(
  { whole: { booking } }: StaffChangeDraft,
  { before, after, dueYen, refundYen }: ChangePlan,
) {
  if (after.feeYen === before.feeYen && dueYen === 0 && refundYen === 0) return 'same';
  if (booking.state === 'applied') return 'judged-first';
  if (booking.state === 'payment-due') return 'unpaid';
  if (dueYen > 0) return 'due';
  return refundYen > 0 ? 'refund' : 'kept';
}

/** The typed fields travel on, to be changed or to be taken back to the form. */
function Submit({ draft, plan, fields }: StaffCheckProps) {
  const t = useWords();
  const action = `/bookings/${draft.whole.booking.id}/change`;
  const carried = Object.keys(fields)
    .filter(name => !/^(_|shown|again)/.test(name))
    .flatMap(name => textsOf(fields, name).map(value => <input type="hidden" name={name} value={value} />));
  return (
    <>
      <Form
        action={action}
        idempotencyKey={newId()}
        hidden={{ shownDue: String(plan.dueYen), shownRefund: String(plan.refundYen) }}
      >
        {carried}
        <Actions>
          <Button size="main">
            {t(plan.way === 'awaiting-approval' ? 'admin.change.submit-for-review' : 'change.submit')}
          </Button>
          <ButtonLink look="quiet" size="main" href={`/bookings/${draft.whole.booking.id}`}>
            {t('admin.change.keep')}
          </ButtonLink>
        </Actions>
      </Form>
      <Form action={`${action}/check`} hidden={{ again: 'yes' }}>
        {carried}
        <Button look="quiet">{t('admin.change.again')}</Button>
      </Form>
    </>
  );
}
