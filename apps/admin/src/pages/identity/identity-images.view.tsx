import type { WaitingImage } from '@kashikan/identity';
import { imageRefusals } from '@kashikan/identity/rules';
import { formatDateTime, translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  EmptyState,
  Form,
  type FormState,
  Notice,
  Radios,
  Section,
  SummaryList,
  Table,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

export const shownDecisions = ['accepted', 'refused'] as const;

interface ListProps {
  readonly page: StaffPage;
  readonly waiting: readonly WaitingImage[];
  readonly decision: (typeof shownDecisions)[number] | undefined;
}

export const IdentityImagesPage = (props: ListProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.identity.title')}>
    <List {...props} />
  </AdminPage>
);

function List({ page, waiting, decision }: ListProps) {
  const t = useWords();
  return (
    <>
      {decision ? <Notice tone="success" title={t(`admin.identity.done.${decision}`)} isResult /> : null}
      {waiting.length === 0 ? (
        <EmptyState title={t('admin.identity.none')} />
      ) : (
        <>
          <p>{t('admin.identity.lead')}</p>
          <Table
            id="images"
            caption={t('admin.identity.title')}
            columns={[
              {
                head: t('admin.identity.name'),
                isRowHead: true,
                cell: one => (
                  <a href={`/identity-images/${one.id}`}>
                    {one.name ? `${one.name}（${one.nameKana ?? ''}）` : t('admin.identity.no-name')}
                  </a>
                ),
              },
              { head: t('admin.identity.document'), cell: one => t(`common.document.${one.document}`) },
              { head: t('admin.identity.sent'), cell: one => formatDateTime('ja', one.sentAt, page.zone) },
            ]}
            rows={waiting}
          />
        </>
      )}
    </>
  );
}

interface OneProps {
  readonly page: StaffPage;
  readonly image: WaitingImage;
  readonly form: FormState | undefined;
}

export const IdentityImagePage = (props: OneProps) => {
  const name = props.image.name ?? translate('ja', 'admin.identity.no-name');
  return (
    <AdminPage
      visit={props.page.visit}
      title={translate('ja', 'admin.identity.one', { name })}
      back={{ href: '/identity-images', label: translate('ja', 'admin.identity.title') }}
      form={props.form}
    >
      <One {...props} />
    </AdminPage>
  );
};

function One({ image }: OneProps) {
  const t = useWords();
  const action = `/identity-images/${image.id}/decision`;
  const document = t(`common.document.${image.document}`);
  return (
    <>
      <SummaryList
        rows={[
          { label: t('admin.identity.compare'), value: image.name ?? t('admin.identity.no-name') },
          { label: t('admin.identity.kana'), value: image.nameKana ?? '' },
          { label: t('admin.identity.document'), value: document },
        ]}
      />
      <img
        class="document-picture"
        src={`/identity-images/${image.id}/picture`}
        alt={t('admin.identity.picture', { document })}
      />
      <Section title={t('admin.identity.accept.title')}>
        <p>{t('admin.identity.accept.hint')}</p>
        <Form action={action} hidden={{ decision: 'accepted' }}>
          <Actions>
            <Button size="main">{t('admin.identity.accept')}</Button>
          </Actions>
        </Form>
      </Section>
      <Section title={t('admin.identity.refuse.title')}>
        <Form action={action} hidden={{ decision: 'refused' }}>
          <Radios
            name="refusal"
            label={t('admin.identity.refuse.reason')}
            choices={imageRefusals.map(value => ({ value, label: t(`common.image-refusal.${value}`) }))}
            isRequired
          />
          <Actions>
            <Button look="secondary" size="main">
              {t('admin.identity.refuse')}
            </Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}
