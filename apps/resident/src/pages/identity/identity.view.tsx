import type { Municipality } from '@kashikan/catalogue';
import { formatDate } from '@kashikan/i18n';
import type { OwnImage } from '@kashikan/identity';
import { type Assurance, type AssuredAction, identityDocuments } from '@kashikan/identity/rules';
import { localDateOf } from '@kashikan/kernel';
import {
  Actions,
  Button,
  ButtonLink,
  FileInput,
  Form,
  type FormState,
  Notice,
  Page,
  Section,
  Select,
} from '@kashikan/ui';
import { nameIn } from '../../frame/names';
import type { ResidentPage } from '../../frame/resident-page';

/** What somebody came for. */
export interface IdentityQuestion {
  readonly town: Municipality;
  /** What the identity is needed for; undefined for whoever just looks. */
  readonly action: AssuredAction | undefined;
  /** Where the person was. */
  readonly back: string | undefined;
}

export const shownOutcomes = ['sent', 'withdrawn', 'checked'] as const;

export const identityHref = ({ town, action, back }: IdentityQuestion, done?: string): string =>
  `/my/identity?${new URLSearchParams({
    town: town.id,
    ...(action && { for: action }),
    ...(back && { return: back }),
    ...(done && { done }),
  }).toString()}`;

interface IdentityProps {
  readonly page: ResidentPage;
  readonly asked: IdentityQuestion;
  readonly has: Assurance;
  readonly last: OwnImage | undefined;
  readonly isEnough: boolean;
  readonly form: FormState | undefined;
  readonly outcome: (typeof shownOutcomes)[number] | undefined;
  readonly isAppOffered: boolean;
}

const hiddenOf = ({ town, action, back }: IdentityQuestion) => ({
  town: town.id,
  ...(action && { for: action }),
  ...(back && { return: back }),
});

const outcomeWords = {
  sent: 'identity.image.sent',
  withdrawn: 'identity.image.withdrawn',
  checked: 'identity.app.done',
} as const;

export const IdentityPage = (props: IdentityProps) => {
  const { page, asked, isEnough, form, outcome } = props;
  const { t, locale } = page;
  const town = nameIn(locale, asked.town);
  return (
    <Page
      visit={page.visit(asked.town)}
      title={t('identity.title')}
      lead={asked.action ? t(`identity.why.${asked.action}`, { town }) : t('identity.lead', { town })}
      form={form}
      isPrivate
    >
      {outcome ? <Notice tone="success" title={t(outcomeWords[outcome])} isResult /> : null}
      {isEnough && asked.back ? (
        <Notice tone="success" title={t('identity.enough')}>
          <ButtonLink size="main" href={asked.back}>
            {t('identity.go-on')}
          </ButtonLink>
        </Notice>
      ) : null}
      <Now {...props} />
      {isEnough ? null : <Ways {...props} />}
    </Page>
  );
};

const Now = ({ page: { t, locale }, has }: IdentityProps) => (
  <Section title={t('identity.now')}>
    <p>
      <strong>
        {has.method && has.checkedOn
          ? t('identity.now.checked', {
              method: t(`common.check-method.${has.method}`),
              date: formatDate(locale, has.checkedOn, 'year'),
            })
          : t('identity.now.none')}
      </strong>
    </p>
    {has.validUntil ? (
      <p>{t('identity.now.until', { date: formatDate(locale, has.validUntil, 'year') })}</p>
    ) : null}
  </Section>
);

/** Three ways, the quickest first. None asks for a puzzle, and the counter is always one of them. */
const Ways = (props: IdentityProps) => {
  const { page, asked, isAppOffered } = props;
  const { t, locale } = page;
  const { phone, phoneHours } = asked.town;
  const start = `/sign-in/digital-app?${new URLSearchParams({ return: identityHref(asked, 'checked') }).toString()}`;
  return (
    <>
      {isAppOffered ? (
        <Section title={t('identity.app.title')}>
          <p>{t('identity.app.text')}</p>
          <p class="hint">{t('identity.app.stored')}</p>
          <ButtonLink size="main" href={start}>
            {t('identity.app.button')}
          </ButtonLink>
        </Section>
      ) : null}
      <Section title={t('identity.image.title')}>
        <LastImage {...props} />
        {props.last?.state === 'waiting' ? null : <ImageForm {...props} />}
      </Section>
      <Section title={t('identity.counter.title')}>
        <p>{t('identity.counter.text', { town: nameIn(locale, asked.town), phone, hours: phoneHours })}</p>
      </Section>
    </>
  );
};

const LastImage = ({ page, asked, last }: IdentityProps) => {
  const { t, locale } = page;
  if (last?.state === 'refused' && last.refusal) {
    const reason = t(`common.image-refusal.${last.refusal}`);
    return <Notice tone="warning" title={t('identity.image.refused', { reason })} />;
  }
  if (last?.state === 'lapsed') return <Notice tone="warning" title={t('identity.image.lapsed')} />;
  if (last?.state !== 'waiting') return null;
  const date = formatDate(locale, localDateOf(last.sentAt, asked.town.timeZone));
  return (
    <>
      <p>{t('identity.image.waiting', { date, document: t(`common.document.${last.document}`) })}</p>
      <Form action="/my/identity/image/withdrawal" hidden={hiddenOf(asked)}>
        <Button look="quiet">{t('identity.image.withdraw')}</Button>
      </Form>
    </>
  );
};

const ImageForm = ({ page: { t }, asked }: IdentityProps) => (
  <>
    <p>{t('identity.image.text')}</p>
    <p>{t('identity.image.mask')}</p>
    <Form action="/my/identity/image" hidden={hiddenOf(asked)} hasFiles>
      <Select
        name="document"
        label={t('identity.image.document')}
        choices={[
          { value: '', label: t('apply.purpose.choose') },
          ...identityDocuments.map(value => ({ value, label: t(`common.document.${value}`) })),
        ]}
        isRequired
      />
      <FileInput
        name="file"
        label={t('identity.image.file')}
        hint={t('identity.image.file.hint')}
        accept="image/jpeg,image/png,image/webp"
        isRequired
      />
      <Actions>
        <Button look="secondary" size="main">
          {t('identity.image.submit')}
        </Button>
      </Actions>
    </Form>
  </>
);
