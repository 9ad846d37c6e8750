import { translate } from '@kashikan/i18n';
import type { FacilityForm } from '@kashikan/journeys';
import { AdminPage, Section, TextArea, TextInput, type TextInputProps, Tick, useWords } from '@kashikan/ui';
import { SectionForm } from '../../../frame/section-form';
import type { FacilitySectionProps } from './facility-section';
import { roomHrefs } from './hrefs';
import { releasesSentence, useReportSentence, waitingSentence } from './hall-rules-words';

/** What follows when a slot is given back, and when a use is over; each with what it does to residents now. */
export const HallRulesPage = (props: FacilitySectionProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.hall-rules.title', { facility: props.facility.name })}
    back={{ href: roomHrefs.list(), label: translate('ja', 'admin.settings.rooms') }}
    {...(props.form ? { form: props.form } : {})}
  >
    <Editor {...props} />
  </AdminPage>
);

function Editor({ facility, facilityId, seen }: FacilitySectionProps) {
  const t = useWords();
  return (
    <SectionForm action={roomHrefs.hallRules(facilityId)} seen={seen} cancelHref={roomHrefs.list()}>
      <p>{t('admin.hall-rules.lead')}</p>
      <Waiting facility={facility} />
      <Releases facility={facility} />
      <UseReport facility={facility} />
    </SectionForm>
  );
}

interface OfFacility {
  readonly facility: FacilityForm;
}

type NumberProps = Pick<TextInputProps, 'name' | 'label' | 'hint' | 'unit'> & {
  readonly value: number | undefined;
};

const NumberInput = ({ value, ...props }: NumberProps) => (
  <TextInput {...props} value={value === undefined ? '' : String(value)} inputMode="numeric" width="short" />
);

function Waiting({ facility: { waiting } }: OfFacility) {
  const t = useWords();
  return (
    <Section title={t('admin.hall-rules.waiting')}>
      <p>{waitingSentence(waiting)}</p>
      <Tick name="waiting" label={t('admin.hall-rules.waiting.on')} isTicked={waiting !== undefined} />
      <div class="row-fields">
        <NumberInput
          name="waiting-offerHours"
          label={t('admin.hall-rules.waiting.hours')}
          value={waiting?.offerHours}
          unit={t('admin.hall-rules.hours')}
        />
        <NumberInput
          name="waiting-most"
          label={t('admin.hall-rules.waiting.most')}
          value={waiting?.most}
          unit={t('common.unit.bookings')}
        />
        <TextInput
          name="waiting-quietFrom"
          label={t('admin.hall-rules.waiting.quiet-from')}
          value={waiting?.quietFrom ?? '21:00'}
          width="short"
        />
        <TextInput
          name="waiting-quietUntil"
          label={t('admin.hall-rules.waiting.quiet-until')}
          value={waiting?.quietUntil ?? '08:00'}
          width="short"
        />
      </div>
      <p class="hint">{t('admin.hall-rules.waiting.quiet')}</p>
    </Section>
  );
}

function Releases({ facility: { releases } }: OfFacility) {
  const t = useWords();
  return (
    <Section title={t('admin.hall-rules.releases')}>
      <p>{releasesSentence(releases)}</p>
      <Tick name="releases" label={t('admin.hall-rules.releases.on')} isTicked={releases !== undefined} />
      <div class="row-fields">
        <NumberInput
          name="releases-daysAfter"
          label={t('admin.hall-rules.releases.days')}
          value={releases?.daysAfter}
          unit={t('admin.hall-rules.releases.days.unit')}
        />
        <TextInput
          name="releases-opensAt"
          label={t('admin.hall-rules.releases.at')}
          value={releases?.opensAt}
          width="short"
        />
      </div>
    </Section>
  );
}

function UseReport({ facility: { useReport } }: OfFacility) {
  const t = useWords();
  return (
    <Section title={t('admin.hall-rules.report')}>
      <p>{useReportSentence(useReport)}</p>
      <Tick name="useReport" label={t('admin.hall-rules.report.on')} isTicked={useReport !== undefined} />
      <Tick
        name="useReport-askResident"
        label={t('admin.hall-rules.report.ask')}
        isTicked={useReport?.askResident ?? false}
      />
      <TextArea
        name="useReport-checks"
        label={t('admin.hall-rules.report.checks')}
        hint={t('admin.hall-rules.report.checks.hint')}
        value={(useReport?.checks ?? []).join('\n')}
      />
      <NumberInput
        name="useReport-dueDays"
        label={t('admin.hall-rules.report.due')}
        hint={t('admin.hall-rules.report.due.hint')}
        value={useReport?.dueDays ?? 14}
        unit={t('admin.facility.days')}
      />
    </Section>
  );
}
