import type { ErrorFacts } from '@kashikan/kernel';
import { equipmentWords } from '@kashikan/i18n';
import { keptAnswers } from '../../frame/kept-answers';
import { nameIn } from '../../frame/names';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';
import {
  Actions,
  Button,
  ExtraTime,
  Form,
  type FormState,
  HoldBanner,
  Page,
  Radios,
  Section,
  Select,
  SummaryList,
  TextInput,
  Tick,
  When,
} from '@kashikan/ui';
import { bandName } from '../room/band-name';
import { Offers } from '../problem/offers.view';
import type { Draft } from './drafts';
import { LayoutChoice } from './layout-choice.view';
import { Neighbours } from './neighbours.view';
import { WhoUses } from './who-uses.view';
import { ProofNeeded } from './proof-needed.view';
import { equipmentField } from './read-application';

export interface UsePageProps {
  readonly page: ResidentPage;
  readonly draft: Draft;
  readonly form: FormState;
  /** The facts of a refusal that tells what else is free. */
  readonly refusal?: ErrorFacts | undefined;
}

/** What is held, on every page until it is applied for. */
export const HeldSlot = ({ page, draft: { room, slot } }: Pick<UsePageProps, 'page' | 'draft'>) => (
  <SummaryList
    rows={[
      {
        label: page.t('slot.room'),
        value: `${nameIn(page.locale, room.facility)} ${nameIn(page.locale, room)}`,
      },
      {
        label: page.t('slot.when'),
        value: (
          <>
            <When date={slot.date} from={slot.from} to={slot.to} style="year" />{' '}
            {bandName(room, slot.bands, page.locale)}
          </>
        ),
      },
    ]}
  />
);

export const HoldClock = ({ page, draft: { hold } }: Pick<UsePageProps, 'page' | 'draft'>) => (
  <HoldBanner
    until={hold.holdExpiresAt ?? page.now}
    extendAction={`/holds/${hold.id}/extension`}
    carry={{ query: page.path.split('?')[1] ?? '' }}
  />
);

type PartProps = Pick<UsePageProps, 'page' | 'draft'>;

const YesNo = ({
  page: { t },
  name,
  label,
  hint,
}: {
  readonly page: ResidentPage;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}) => (
  <Radios
    name={name}
    label={label}
    hint={hint}
    value="no"
    isInline
    choices={[
      { value: 'no', label: t('common.no') },
      { value: 'yes', label: t('common.yes') },
    ]}
  />
);

const Basics = ({ page, draft }: PartProps) => {
  const { t, locale } = page;
  const { room, town } = draft;
  const purposes = town.purposes.filter(({ code }) => room.purposes.includes(code));
  return (
    <>
      <Select
        name="purpose"
        label={t('apply.purpose')}
        isRequired
        choices={[
          { value: '', label: t('apply.purpose.choose') },
          ...purposes.map(purpose => ({ value: purpose.code, label: nameIn(locale, purpose) })),
        ]}
      />
      <LayoutChoice page={page} draft={{ room }} />
      <TextInput
        name="people"
        label={t('apply.people')}
        hint={t('apply.people.hint', { capacity: room.capacity })}
        inputMode="numeric"
        width="short"
        unit={t('search.people.unit')}
        isRequired
      />
      <WhoUses page={page} draft={draft} />
      <TextInput
        name="eventName"
        label={t('apply.event')}
        hint={t('apply.event.hint')}
        maxLength={120}
        isOptional
      />
      <Tick name="eventNamePublic" label={t('apply.event.public')} hint={t('apply.event.public.hint')} />
    </>
  );
};

/** Only what may change the fee of this room is asked. */
const FeeFactsPart = ({ page, draft: { room, questions, asker } }: PartProps) => {
  const { t } = page;
  return (
    <>
      {questions.asksTicketPrice ? (
        <>
          <YesNo page={page} name="hasTickets" label={t('apply.ticket')} hint={t('apply.ticket.hint')} />
          <TextInput
            name="highestTicketYen"
            label={t('apply.ticket.price')}
            inputMode="numeric"
            width="medium"
            unit={t('apply.yen')}
            isOptional
          />
        </>
      ) : null}
      {questions.asksCommercial ? (
        <YesNo
          page={page}
          name="isCommercial"
          label={t('apply.commercial')}
          hint={t('apply.commercial.hint')}
        />
      ) : null}
      {questions.asksRehearsal ? <YesNo page={page} name="isRehearsal" label={t('apply.rehearsal')} /> : null}
      {questions.asksOutsider && asker.isRegistered ? (
        <p>
          {t(asker.kind.isOutsider ? 'apply.outsider.registered' : 'apply.insider.registered', {
            kind: nameIn(page.locale, asker.kind),
          })}
        </p>
      ) : null}
      {questions.asksOutsider && !asker.isRegistered && !asker.isUnproven ? (
        <YesNo page={page} name="isOutsider" label={t('apply.outsider')} hint={t('apply.outsider.hint')} />
      ) : null}
      {questions.asksAirConditioning || room.hasAirConditioningFee ? (
        <YesNo page={page} name="usesAirConditioning" label={t('apply.air')} />
      ) : null}
    </>
  );
};

const Extras = ({ page: { t, locale }, draft: { room, reductions, equipmentLeft } }: PartProps) => (
  <>
    {room.facility.equipment.length > 0 ? (
      <Section title={t('apply.equipment')}>
        <p>{t('apply.equipment.hint')}</p>
        <div class="counters">
          {room.facility.equipment.map(item => (
            <TextInput
              name={equipmentField(item.code)}
              label={nameIn(locale, item)}
              hint={equipmentWords(locale, item.stock, equipmentLeft?.get(item.id))}
              inputMode="numeric"
              width="short"
            />
          ))}
        </div>
      </Section>
    ) : null}
    {reductions.length > 0 ? (
      <Section title={t('apply.reduction')}>
        <Select
          name="reduction"
          label={t('apply.reduction.which')}
          hint={t('apply.reduction.hint')}
          choices={[
            { value: '', label: t('apply.reduction.none') },
            ...reductions.map(({ code, name, article }) => ({ value: code, label: `${name}（${article}）` })),
          ]}
        />
      </Section>
    ) : null}
  </>
);

/** Every question about the use. */
export const UseFields = ({ page, draft }: PartProps) => (
  <>
    <Basics page={page} draft={draft} />
    <FeeFactsPart page={page} draft={draft} />
    <ExtraTime choices={draft.extraTimes ?? {}} />
    <Extras page={page} draft={draft} />
  </>
);

const roomsOf = ({ room }: Draft) => new Map(room.facility.rooms.map(other => [other.id, other]));

/** A5 and A6: how the room will be used, and what is wanted with it. */
export const UsePage = ({ page, draft, form, refusal = {} }: UsePageProps) => {
  const { t } = page;
  return (
    <Page
      visit={page.visit(draft.town.municipality)}
      title={t('apply.use.title')}
      form={form}
      isPrivate
      banner={<HoldClock page={page} draft={draft} />}
    >
      <HeldSlot page={page} draft={draft} />
      <Neighbours page={page} draft={draft} />
      <ProofNeeded page={page} draft={draft} />
      <Offers frame={page} facts={refusal} rooms={roomsOf(draft)} kept={keptAnswers(form.values)} />
      <Form action={hrefs.check(draft.hold.id)} method="get">
        <UseFields page={page} draft={draft} />
        <Actions>
          <Button size="main">{t('common.next')}</Button>
        </Actions>
      </Form>
      <Form action={`/holds/${draft.hold.id}/abandonment`}>
        <Button look="quiet">{t('apply.abandon')}</Button>
      </Form>
    </Page>
  );
};
