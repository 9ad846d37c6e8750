import type { Town } from '@kashikan/catalogue';
import type { WholeGroup } from '@kashikan/groups';
import { countRoster, groupTerms } from '@kashikan/groups/rules';
import { lastApproved, localTownsOf, type StandingKind } from '@kashikan/journeys';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  Button,
  ButtonLink,
  Checkboxes,
  Form,
  type FormState,
  Notice,
  Page,
  Radios,
  Section,
  Select,
  SummaryList,
  TextArea,
  Tick,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';
import { kindName } from './group-words';
import { HolderWords } from './people.view';

interface RegistrationProps {
  readonly page: ResidentPage;
  readonly town: Town;
  readonly whole: WholeGroup;
  readonly reductions: readonly StandingKind[];
  readonly form: FormState | undefined;
}

const ofTown = ({ whole, town }: RegistrationProps) =>
  whole.registrations.filter(one => one.municipalityId === town.municipality.id);

/** What is sent, each with the link to change it; the list of last time is named, so that nobody types it again. */
const Answers = (props: RegistrationProps) => {
  const { page, town, whole } = props;
  const { t } = page;
  const { group, roster, documents } = whole;
  const count = countRoster(roster?.members ?? [], localTownsOf(town));
  const last = lastApproved(ofTown(props));
  return (
    <>
      {last && roster ? (
        <p>
          {last.rosterId === roster.id
            ? t('groups.registration.same', { count: count.members })
            : t('groups.registration.changed', { before: last.members, now: count.members })}
        </p>
      ) : null}
      <SummaryList
        rows={[
          { label: t('groups.name'), value: group.name, changeHref: hrefs.group(group.id, '/facts') },
          { label: t('groups.activity'), value: group.activity, changeHref: hrefs.group(group.id, '/facts') },
          {
            label: t('groups.role.representative'),
            value: <HolderWords page={page} whole={whole} role="representative" />,
            changeHref: hrefs.group(group.id, '/people'),
          },
          {
            label: t('groups.section.roster'),
            value: t('groups.registration.members', { ...count }),
            changeHref: hrefs.group(group.id, '/roster'),
          },
          {
            label: t('groups.section.documents'),
            value: documents.map(({ name }) => name).join('、') || t('groups.documents.none'),
            changeHref: `${hrefs.group(group.id)}#documents`,
          },
        ]}
      />
    </>
  );
};

const Kinds = (props: RegistrationProps) => {
  const { page, town } = props;
  const { t } = page;
  const terms = groupTerms(town.municipality.groupTerms);
  const [newest] = ofTown(props);
  return (
    <Radios
      name="kind"
      label={t('groups.registration.kind')}
      hint={t('groups.registration.least', { least: terms.leastMembers })}
      value={newest?.kindCode ?? terms.kinds[0]?.kind}
      isRequired
      choices={terms.kinds.map(({ kind, localShare }) => ({
        value: kind,
        label: kindName(page, town.municipality, kind),
        ...(localShare > 0 ? { hint: t('groups.registration.kind.local', { share: localShare }) } : {}),
      }))}
    />
  );
};

const Extras = (props: RegistrationProps) => {
  const { page, town, reductions } = props;
  const { t, locale } = page;
  const terms = groupTerms(town.municipality.groupTerms);
  const asking = town.facilities.filter(({ code }) => terms.permissionFacilities.includes(code));
  const [newest] = ofTown(props);
  return (
    <>
      {asking.length > 0 ? (
        <Checkboxes
          name="facilities"
          label={t('groups.registration.facilities')}
          hint={t('groups.registration.facilities.hint')}
          values={newest?.wantedFacilities ?? []}
          choices={asking.map(facility => ({ value: facility.id, label: nameIn(locale, facility) }))}
        />
      ) : null}
      {reductions.length > 0 ? (
        <Section title={t('groups.registration.reduction')}>
          <Select
            name="reduction"
            label={t('groups.registration.reduction')}
            hint={t('groups.registration.reduction.hint')}
            value={newest?.wantedReduction ?? ''}
            choices={[
              { value: '', label: t('groups.registration.reduction.none') },
              ...reductions.map(({ code, name, article }) => ({
                value: code,
                label: `${name}（${article}）`,
              })),
            ]}
          />
          <TextArea
            name="reductionReason"
            label={t('groups.registration.reduction.reason')}
            value={newest?.reductionReason ?? ''}
            rows={2}
            isOptional
          />
        </Section>
      ) : null}
    </>
  );
};

/** B6: check, and send; the same screen renews. */
export const RegistrationPage = (props: RegistrationProps) => {
  const { page, town, whole, form } = props;
  const { t } = page;
  const { municipality } = town;
  const name = nameIn(page.locale, municipality);
  const isRenewal = lastApproved(ofTown(props)) !== undefined;
  const newest = ofTown(props)[0];
  return (
    <Page
      visit={page.visit(municipality)}
      title={t(isRenewal ? 'groups.registration.renewal' : 'groups.registration.title', { town: name })}
      lead={t('groups.registration.lead')}
      back={{ href: hrefs.group(whole.group.id), label: whole.group.name }}
      form={form}
      isPrivate
    >
      {newest?.state === 'returned' ? (
        <Notice tone="warning" title={t('groups.returned.title', { town: name })}>
          <p class="as-written">{newest.lastReason}</p>
        </Notice>
      ) : null}
      <Answers {...props} />
      {whole.roster ? (
        <Form action={hrefs.groupRegistration(whole.group.id, municipality.id)} idempotencyKey={newId()}>
          <Kinds {...props} />
          <Extras {...props} />
          <Tick name="promise" label={t('groups.registration.promise')} isRequired />
          <Actions>
            <Button size="main">
              {t(isRenewal ? 'groups.registration.submit-renewal' : 'groups.registration.submit')}
            </Button>
          </Actions>
        </Form>
      ) : (
        <Notice tone="warning" title={t('groups.registration.roster-first')}>
          <ButtonLink href={hrefs.group(whole.group.id, '/roster')}>{t('groups.roster.edit')}</ButtonLink>
        </Notice>
      )}
    </Page>
  );
};
