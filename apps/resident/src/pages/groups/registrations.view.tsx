import type { Municipality } from '@kashikan/catalogue';
import type { WholeGroup } from '@kashikan/groups';
import { groupTerms, mayForGroup, mayRenew } from '@kashikan/groups/rules';
import { lastApproved } from '@kashikan/journeys';
import { addDays, daysBetween } from '@kashikan/kernel';
import { Actions, Button, ButtonLink, Form, Notice, Section, StatusChip, SummaryList } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { dateWords, kindName, stateTones, townsWithGroups } from './group-words';

interface RegistrationsProps {
  readonly page: ResidentPage;
  readonly whole: WholeGroup;
}

type Registration = WholeGroup['registrations'][number];

interface InTown extends RegistrationsProps {
  readonly town: Municipality;
  /** Of this town, the newest first. */
  readonly registrations: readonly Registration[];
}

const Apply = ({ page: { t, locale }, whole, town, label }: InTown & { readonly label: ButtonWords }) => (
  <ButtonLink href={hrefs.groupRegistration(whole.group.id, town.id)}>
    {label === 'groups.apply' ? t(label, { town: nameIn(locale, town) }) : t(label)}
  </ButtonLink>
);
type ButtonWords = 'groups.apply' | 'groups.apply-again' | 'groups.renew';

const GiveUp = ({
  page: { t },
  whole,
  registration,
}: RegistrationsProps & { readonly registration: Registration }) => (
  <Form action={hrefs.group(whole.group.id, `/registrations/${registration.id}/giving-up`)}>
    <Button look="quiet">{t(registration.state === 'approved' ? 'groups.end' : 'groups.withdraw')}</Button>
  </Form>
);

/** What waits for the group to do: to mend, to renew, or to know. */
const NextStep = (props: InTown) => {
  const { page, town, registrations } = props;
  const { t, locale } = page;
  const [newest] = registrations;
  const name = nameIn(locale, town);
  const last = lastApproved(registrations);
  const today = page.today(town);
  if (newest?.state === 'returned')
    return (
      <Notice tone="warning" title={t('groups.returned.title', { town: name })}>
        <p class="as-written">{newest.lastReason}</p>
        <Apply {...props} label="groups.apply-again" />
      </Notice>
    );
  if (newest?.state === 'applied') return null;
  if (last?.validUntil && last.validUntil < today)
    return (
      <Notice
        tone="warning"
        title={t('groups.over.title', { town: name, date: dateWords(page, last.validUntil) })}
      >
        <Apply {...props} label="groups.renew" />
      </Notice>
    );
  if (last?.validUntil && mayRenew(groupTerms(town.groupTerms), last.validUntil, today))
    return (
      <Notice
        tone={
          daysBetween(today, last.validUntil) <= groupTerms(town.groupTerms).remindDays ? 'warning' : 'info'
        }
        title={t('groups.soon.title', { town: name, date: dateWords(page, last.validUntil) })}
      >
        <p>{t('groups.soon.text')}</p>
        <Apply {...props} label="groups.renew" />
      </Notice>
    );
  if (newest?.state === 'refused')
    return (
      <Notice tone="danger" title={t('groups.refused.title', { town: name })}>
        <p class="as-written">{newest.lastReason}</p>
        <p>{t('groups.refused.text')}</p>
      </Notice>
    );
  return null;
};

const Standing = (props: InTown) => {
  const { page, whole, town, registrations } = props;
  const { t } = page;
  const [newest] = registrations;
  const manages = mayForGroup(whole.myRoles, 'manage');
  const last = lastApproved(registrations);
  const isOpen = newest?.state === 'applied' || newest?.state === 'returned';
  const holds = last?.state === 'approved' ? last : undefined;
  const shown = [...new Set([newest, holds])].filter(one => one !== undefined);
  return (
    <>
      {manages ? <NextStep {...props} /> : null}
      <SummaryList
        rows={shown.map(one => ({
          label: nameIn(page.locale, town),
          value: (
            <>
              <StatusChip tone={stateTones[one.state]}>{t(`groups.state.${one.state}`)}</StatusChip>{' '}
              {kindName(page, town, one.kindCode)}{' '}
              {one.validUntil && one.state === 'approved'
                ? t('groups.valid-until', { date: dateWords(page, one.validUntil) })
                : null}
              {one.validUntil && one.state === 'expired'
                ? t('groups.was-valid-until', { date: dateWords(page, one.validUntil) })
                : null}
            </>
          ),
        }))}
      />
      {manages && holds?.validUntil && !isOpen && !mayRenewNow(page, town, holds) ? (
        <p class="hint">
          {t('groups.renew-from', {
            date: dateWords(page, addDays(holds.validUntil, -groupTerms(town.groupTerms).renewFromDays)),
          })}
        </p>
      ) : null}
      {manages && !isOpen && !last ? (
        <Actions>
          <Apply {...props} label="groups.apply" />
        </Actions>
      ) : null}
      {manages && newest && isOpen ? <GiveUp page={page} whole={whole} registration={newest} /> : null}
    </>
  );
};

const mayRenewNow = (page: ResidentPage, town: Municipality, { validUntil }: Registration): boolean =>
  validUntil !== null && mayRenew(groupTerms(town.groupTerms), validUntil, page.today(town));

/** 登録のようす, town by town. */
export const Registrations = ({ page, whole }: RegistrationsProps) => (
  <Section title={page.t('groups.section.registrations')}>
    {townsWithGroups(page).map(town => (
      <Standing
        page={page}
        whole={whole}
        town={town}
        registrations={whole.registrations.filter(one => one.municipalityId === town.id)}
      />
    ))}
  </Section>
);
