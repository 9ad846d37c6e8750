import type { MarkOnPage } from '@kashikan/bookings';
import { conductRules, exemptDayReason } from '@kashikan/bookings/rules';
import { formatDate, formatDateTime, formatTimeRange, translate } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import { Actions, AdminPage, Button, Form, Notice, SummaryList, TextInput, useWords } from '@kashikan/ui';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';

export interface MarkProps {
  readonly page: StaffPage;
  readonly mark: MarkOnPage;
}

export const isOpen = (mark: MarkOnPage): boolean => mark.appealedAt !== null && mark.decision === null;

export const whoOf = ({ groupName, applicantName }: MarkOnPage): string =>
  [groupName, applicantName].filter(Boolean).join(' ');

/** One mark by itself, when something was missing in its form or the list leads here. */
export const MarkPage = ({
  page,
  mark,
  refused,
}: MarkProps & { readonly refused?: RefusedForm | undefined }) => (
  <AdminPage
    visit={page.visit}
    title={whoOf(mark)}
    back={{ href: '/conduct', label: translate('ja', 'admin.conduct.title') }}
    {...(refused ? { form: refused.form } : {})}
  >
    <MarkFacts page={page} mark={mark} />
    <MarkForm page={page} mark={mark} />
  </AdminPage>
);

export function MarkFacts({ page, mark }: MarkProps) {
  const t = useWords();
  const room = page.town.facilities.flatMap(({ rooms }) => rooms).find(({ id }) => id === mark.roomId);
  const letPass = exemptDayReason(conductRules(page.town.municipality.conduct), mark.day);
  return (
    <>
      <SummaryList
        rows={[
          { label: t('admin.conduct.kind'), value: t(`common.mark.${mark.kind}`) },
          {
            label: t('admin.booking.when'),
            value: (
              <a href={`/bookings/${mark.bookingId}`}>{formatTimeRange('ja', mark, page.zone, 'year')}</a>
            ),
          },
          { label: t('admin.booking.room'), value: room ? `${room.facility.name} ${room.name}` : '' },
          { label: t('admin.conduct.recorded'), value: formatDate('ja', mark.recordedOn) },
          letPass ? { label: t('admin.conduct.exempt-day'), value: letPass } : null,
          mark.appeal
            ? {
                label: t('admin.conduct.appeal'),
                value: (
                  <>
                    <p class="said">{mark.appeal}</p>
                    <small>{formatDateTime('ja', mark.appealedAt ?? page.now, page.zone)}</small>
                  </>
                ),
              }
            : null,
        ]}
      />
      {mark.decision ? (
        <Notice tone={mark.decision === 'exempted' ? 'success' : 'info'}>
          <p>{t(`admin.conduct.was.${mark.decision}`, { reason: mark.reason ?? '' })}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** The reason and the decision in one step: what is written here goes to the person. */
export function MarkForm({ mark }: MarkProps) {
  const t = useWords();
  if (mark.isExempted) return null;
  return (
    <Form action={`/conduct/${mark.id}/decision`} idempotencyKey={newId()}>
      <TextInput
        name={`reason-${mark.id}`}
        label={t('admin.conduct.reason')}
        hint={t('admin.conduct.reason.hint')}
        isRequired
        width="long"
      />
      <Actions>
        <Button name="decision" value="exempted">
          {t('admin.conduct.exempt')}
        </Button>
        {mark.kind === 'no-show' ? (
          <Button look="secondary" name="decision" value="mistake">
            {t('admin.conduct.mistake')}
          </Button>
        ) : null}
        {isOpen(mark) ? (
          <Button look="quiet" name="decision" value="kept">
            {t('admin.conduct.keep')}
          </Button>
        ) : null}
      </Actions>
    </Form>
  );
}
