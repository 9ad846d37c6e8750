import type { Permit } from '@kashikan/documents';
import { formatDate, formatTimeRange, translate } from '@kashikan/i18n';
import { AdminPage, FeeLines, Notice, Paper, SummaryList, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

interface PermitProps {
  readonly page: StaffPage;
  readonly permit: Permit;
}

/** 利用許可書 as it was issued, for the screen and for the printer. */
export const PermitPage = ({ page, permit }: PermitProps) => (
  <AdminPage
    visit={page.visit}
    title={translate('ja', 'documents.permit.title')}
    back={{ href: `/bookings/${permit.bookingId}` }}
  >
    {permit.revokedAt ? (
      <Notice tone="danger" title={translate('ja', 'admin.permit.revoked')}>
        <p>{translate('ja', 'admin.permit.revoked.text')}</p>
      </Notice>
    ) : null}
    <PermitPaper page={page} permit={permit} />
  </AdminPage>
);

function PermitPaper({ page, permit: { body } }: PermitProps) {
  const t = useWords();
  const time = { startsAt: new Date(body.startsAt), endsAt: new Date(body.endsAt) };
  const row = (label: string, value: string | null) => (value ? { label, value } : null);
  return (
    <Paper>
      <p class="paper-end">{body.number}</p>
      <p class="paper-end">{formatDate('ja', body.issuedOn, 'era')}</p>
      <p>{t('documents.refusal.to', { name: body.groupName ?? body.applicantName })}</p>
      <p class="paper-end">{body.decidingAuthority}</p>
      <h2>{t('documents.permit.title')}</h2>
      <p>{t('admin.permit.lead')}</p>
      <SummaryList
        rows={[
          row(t('admin.permit.booking-number'), body.bookingNumber),
          row(t('admin.booking.applicant'), body.applicantName),
          row(t('admin.booking.room'), `${body.facilityName} ${body.roomName}`),
          row(t('admin.booking.when'), formatTimeRange('ja', time, page.zone, 'era')),
          row(t('admin.booking.purpose'), body.purposeName),
          row(t('admin.booking.event'), body.eventName),
          row(t('admin.booking.people'), t('common.people', { count: body.people })),
          row(t('admin.booking.layout'), body.layoutName ?? null),
        ]}
      />
      <FeeLines lines={body.feeLines} totalYen={body.totalYen} />
      <h3>{t('admin.permit.conditions')}</h3>
      <ul>
        {body.conditions.map(condition => (
          <li>{condition}</li>
        ))}
      </ul>
      <h3>{t('admin.permit.key')}</h3>
      <p>{body.keyGuide}</p>
      <h3>{t('documents.instruction.title')}</h3>
      {body.instruction.map(paragraph => (
        <p>{paragraph}</p>
      ))}
    </Paper>
  );
}
