import type { Permit } from '@kashikan/documents';
import { formatDate, formatTimeRange, formatYen, words } from '@kashikan/i18n';
import { FeeLines, Notice, Page, Paper, Section, SummaryList } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { FactsProps } from './booking.view';

const ja = words('ja');

interface PermitProps extends FactsProps {
  readonly permit: Permit;
}

const Terms = ({ facts, permit: { body } }: PermitProps) => {
  const range = { startsAt: new Date(body.startsAt), endsAt: new Date(body.endsAt) };
  return (
    <SummaryList
      rows={[
        { label: ja('booking.number'), value: body.bookingNumber },
        {
          label: ja('permit.place'),
          value: `${body.facilityName} ${body.roomName}\n${body.facilityAddress}`,
        },
        {
          label: ja('slot.when'),
          value: formatTimeRange('ja', range, facts.town.municipality.timeZone, 'era'),
        },
        { label: ja('apply.purpose'), value: body.purposeName },
        body.eventName ? { label: ja('apply.event'), value: body.eventName } : null,
        { label: ja('apply.people'), value: ja('common.people', { count: body.people }) },
        body.layoutName ? { label: ja('apply.layout'), value: body.layoutName } : null,
        { label: ja('permit.fee'), value: formatYen('ja', body.totalYen) },
      ]}
    />
  );
};

const PermitPaper = (props: PermitProps) => {
  const { body } = props.permit;
  return (
    <Paper>
      <p class="paper-end">
        {body.number}
        <br />
        {formatDate('ja', body.issuedOn, 'era')}
      </p>
      <p>{`${body.groupName ? `${body.groupName} ` : ''}${body.applicantName} 様`}</p>
      <p class="paper-end">{body.decidingAuthority}</p>
      <p>{ja('permit.lead')}</p>
      <Terms {...props} />
      <FeeLines lines={body.feeLines} totalYen={body.totalYen} />
      <Section title={ja('permit.conditions')}>
        <ol class="plain-list">
          {body.conditions.map(condition => (
            <li>{condition}</li>
          ))}
        </ol>
      </Section>
      <Section title={ja('room.key')}>
        <p>{body.keyGuide}</p>
      </Section>
      <Section title={ja('documents.instruction.title')}>
        {body.instruction.map(paragraph => (
          <p>{paragraph}</p>
        ))}
      </Section>
    </Paper>
  );
};

/** 利用許可書 as it was issued. The paper itself is Japanese, as the disposition is; the frame speaks the visitor's language. */
export const PermitPage = (props: PermitProps) => {
  const { page, facts, permit } = props;
  return (
    <Page
      visit={page.visit(facts.town.municipality)}
      title={ja('documents.permit.title')}
      isPrivate
      back={{ href: hrefs.booking(facts.booking.id) }}
    >
      {permit.revokedAt ? <Notice tone="danger" title={page.t('booking.permit.revoked')} /> : null}
      <p class="screen-only">{page.t('booking.permit.print')}</p>
      <PermitPaper {...props} />
    </Page>
  );
};
