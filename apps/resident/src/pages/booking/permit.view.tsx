import type { Permit } from '@kashikan/documents';
import { formatDate, formatTimeRange, formatYen, translate } from '@kashikan/i18n';
import { FeeLines, Notice, Page, Paper, Section, SummaryList } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { FactsProps } from './booking.view';

/** 利用許可書 as it was issued. The paper itself is Japanese, as the disposition is; the frame speaks the visitor's language. */
export const PermitPage = ({ page, facts, permit }: FactsProps & { readonly permit: Permit }) => {
  const { t } = page;
  const { body } = permit;
  const zone = facts.town.municipality.timeZone;
  const range = { startsAt: new Date(body.startsAt), endsAt: new Date(body.endsAt) };
  return (
    <Page
      visit={page.visit(facts.town.municipality)}
      title={translate('ja', 'documents.permit.title')}
      isPrivate
      back={{ href: hrefs.booking(facts.booking.id) }}
    >
      {permit.revokedAt ? <Notice tone="danger" title={t('booking.permit.revoked')} /> : null}
      <p class="screen-only">{t('booking.permit.print')}</p>
      <Paper>
        <p class="paper-end">
          {body.number}
          <br />
          {formatDate('ja', body.issuedOn, 'era')}
        </p>
        <p>{`${body.groupName ? `${body.groupName} ` : ''}${body.applicantName} 様`}</p>
        <p class="paper-end">{body.decidingAuthority}</p>
        <p>{translate('ja', 'permit.lead')}</p>
        <SummaryList
          rows={[
            { label: translate('ja', 'booking.number'), value: body.bookingNumber },
            {
              label: translate('ja', 'permit.place'),
              value: `${body.facilityName} ${body.roomName}\n${body.facilityAddress}`,
            },
            { label: translate('ja', 'slot.when'), value: formatTimeRange('ja', range, zone, 'era') },
            { label: translate('ja', 'apply.purpose'), value: body.purposeName },
            body.eventName ? { label: translate('ja', 'apply.event'), value: body.eventName } : null,
            {
              label: translate('ja', 'apply.people'),
              value: translate('ja', 'common.people', { count: body.people }),
            },
            { label: translate('ja', 'permit.fee'), value: formatYen('ja', body.totalYen) },
          ]}
        />
        <FeeLines lines={body.feeLines} totalYen={body.totalYen} />
        <Section title={translate('ja', 'permit.conditions')}>
          <ol class="plain-list">
            {body.conditions.map(condition => (
              <li>{condition}</li>
            ))}
          </ol>
        </Section>
        <Section title={translate('ja', 'room.key')}>
          <p>{body.keyGuide}</p>
        </Section>
        <Section title={translate('ja', 'documents.instruction.title')}>
          {body.instruction.map(paragraph => (
            <p>{paragraph}</p>
          ))}
        </Section>
      </Paper>
    </Page>
  );
};
