import { channels, receptionSentences } from '@kashikan/calendar/rules';
import { translate } from '@kashikan/i18n';
import type { TownDocument } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  Button,
  Card,
  DateInput,
  Form,
  Notice,
  Section,
  Select,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../../frame/staff-page';
import type { Tried } from './try-reception';

interface ListProps {
  readonly page: StaffPage;
  readonly document: TownDocument;
  readonly tried: Tried | undefined;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly isSaved: boolean;
}

export const ReceptionListPage = (props: ListProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.settings.reception')}
    form={{ values: props.query, errors: {} }}
  >
    <Body {...props} />
  </AdminPage>
);

function Body(props: ListProps) {
  const t = useWords();
  return (
    <>
      {props.isSaved ? <Notice tone="success" title={t('admin.reception.saved')} /> : null}
      <p>{t('admin.reception.lead')}</p>
      <TryIt {...props} />
      {props.document.facilities.map(facility => (
        <Section title={facility.name}>
          {facility.calendar.plans.map(plan => (
            <Plan {...props} facility={facility} plan={plan} />
          ))}
        </Section>
      ))}
    </>
  );
}

type Facility = TownDocument['facilities'][number];

function Plan({
  page,
  facility,
  plan,
}: ListProps & { facility: Facility; plan: Facility['calendar']['plans'][number] }) {
  const t = useWords();
  const rooms = facility.rooms.filter(room => room.plan === plan.code).map(room => room.name);
  return (
    <Card title={t('admin.reception.plan', { plan: plan.code })}>
      <p class="hint">
        {rooms.length > 0
          ? t('admin.reception.rooms', { rooms: rooms.join('、') })
          : t('admin.reception.no-rooms')}
      </p>
      <ul class="plain-list">
        {receptionSentences(plan.reception, page.town.municipality.applicantKinds, 'ja').map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
      {page.staff.may('settings.edit', null) ? (
        <p>
          <a href={`/settings/reception/${facility.code}/${plan.code}`}>
            {t('admin.reception.change', { facility: facility.name, plan: plan.code })}
          </a>
        </p>
      ) : null}
    </Card>
  );
}

function TryIt({ page, tried }: ListProps) {
  const t = useWords();
  const { facilities, municipality } = page.town;
  return (
    <Section title={t('admin.reception.try')} id="try">
      <p>{t('admin.reception.try.lead')}</p>
      <Form action="/settings/reception" method="get">
        <Select
          name="room"
          label={t('admin.reception.try.room')}
          choices={facilities.flatMap(facility =>
            facility.rooms.map(room => ({ value: room.id, label: `${facility.name} ${room.name}` })),
          )}
        />
        <div class="field-row">
          <Select
            name="kind"
            label={t('admin.reception.try.kind')}
            value={municipality.applicantKinds.find(kind => kind.isDefault)?.code}
            choices={municipality.applicantKinds.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <Select
            name="channel"
            label={t('admin.reception.try.channel')}
            choices={channels.map(channel => ({
              value: channel,
              label: t(`reception.channel.${channel}`),
            }))}
          />
        </div>
        <DateInput name="date" label={t('admin.reception.try.date')} />
        <Actions>
          <Button look="secondary">{t('admin.reception.try.submit')}</Button>
        </Actions>
      </Form>
      {tried ? (
        <Notice tone={tried.isOpen ? 'success' : 'warning'} title={tried.answers[0] ?? ''}>
          {tried.answers.slice(1).map(answer => (
            <p>{answer}</p>
          ))}
        </Notice>
      ) : null}
    </Section>
  );
}
