import { formatDateTime, translate } from '@kashikan/i18n';
import type { Handover } from '@kashikan/keys';
import { isOverdue } from '@kashikan/keys/rules';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Checkboxes,
  Columns,
  Form,
  Notice,
  SummaryList,
  telHref,
  TextArea,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import { conditionTicks } from './condition';

interface ReturnProps {
  readonly page: StaffPage;
  readonly handover: Handover;
  readonly refused?: RefusedForm | undefined;
}

export const ReturnPage = (props: ReturnProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.return.title')}
    back={{ href: '/board', label: translate('ja', 'admin.return.back') }}
    {...(props.refused ? { form: props.refused.form } : {})}
  >
    <Columns isEven main={<ReturnForm {...props} />} side={<WhatIsOut {...props} />} />
  </AdminPage>
);

function ReturnForm({ page, handover }: ReturnProps) {
  const t = useWords();
  if (handover.returnedAt)
    return (
      <Notice title={t('admin.return.already')}>
        <p>
          {t('admin.keys.returned', {
            at: formatDateTime('ja', handover.returnedAt, page.zone),
            by: handover.returnedTo ?? '',
          })}
        </p>
      </Notice>
    );
  return (
    <>
      {isOverdue(handover, page.now) ? <Notice tone="warning">{t('admin.return.late')}</Notice> : null}
      <Form action={`/handovers/${handover.handoverId}/return`} idempotencyKey={newId()}>
        <ConditionFields />
        <Actions>
          <Button size="main">{t('admin.return.button')}</Button>
          <ButtonLink look="quiet" size="main" href="/board">
            {t('common.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

/** What to look at before the group leaves. */
export function ConditionFields() {
  const t = useWords();
  return (
    <>
      <Checkboxes
        name="condition"
        label={t('admin.return.condition')}
        choices={conditionTicks.map(tick => ({ value: tick, label: t(`admin.return.tick.${tick}`) }))}
        isInline
      />
      <TextArea
        name="note"
        label={t('admin.return.note')}
        hint={t('admin.return.note.hint')}
        rows={2}
        isOptional
      />
    </>
  );
}

function WhatIsOut({ page, handover }: ReturnProps) {
  const t = useWords();
  return (
    <SummaryList
      rows={[
        { label: t('admin.booking.keys'), value: `${handover.tag} ${handover.keyName}` },
        { label: t('admin.booking.room'), value: handover.roomName },
        {
          label: t('admin.booking.group'),
          value: (
            <a href={`/bookings/${handover.bookingId}`}>
              {handover.groupName ?? handover.applicantName ?? ''}
            </a>
          ),
        },
        { label: t('admin.handover.taken-by'), value: handover.takenByName },
        handover.phone
          ? { label: t('admin.booking.phone'), value: <a href={telHref(handover.phone)}>{handover.phone}</a> }
          : null,
        { label: t('admin.keys.issued-at'), value: formatDateTime('ja', handover.issuedAt, page.zone) },
        { label: t('admin.handover.due'), value: formatDateTime('ja', handover.dueAt, page.zone) },
      ]}
    />
  );
}
