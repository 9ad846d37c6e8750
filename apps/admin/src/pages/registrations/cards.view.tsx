import type { KnownResident } from '@kashikan/bookings';
import { type IssuedCard, type ResidentCard, showCardNumber } from '@kashikan/identity';
import { translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  Form,
  type FormState,
  JDate,
  Notice,
  Paper,
  Section,
  SummaryList,
  TextInput,
  useWords,
} from '@kashikan/ui';
import { barcodeImage } from '../../frame/codes-to-scan';
import type { StaffPage } from '../../frame/staff-page';

interface Shared {
  readonly page: StaffPage;
  readonly resident: KnownResident;
}

interface CardProps extends Shared {
  readonly card: ResidentCard | undefined;
  readonly form?: FormState | undefined;
}

const nameOf = ({ name, email }: KnownResident): string => name ?? email ?? '';

export const CardPage = ({ page, resident, card, form }: CardProps) => (
  <AdminPage
    visit={page.visit}
    title={translate('ja', 'admin.card.title', { name: nameOf(resident) })}
    back={{ href: `/registrations/${resident.accountId}` }}
    {...(form ? { form } : {})}
  >
    <p>{translate('ja', 'admin.card.lead')}</p>
    <Working resident={resident} card={card} />
    <Issue resident={resident} hasCard={card !== undefined} />
  </AdminPage>
);

function Working({ resident, card }: Pick<CardProps, 'resident' | 'card'>) {
  const t = useWords();
  if (!card) return <p>{t('admin.card.none')}</p>;
  return (
    <>
      <SummaryList
        rows={[
          { label: t('admin.card.number'), value: showCardNumber(card.number) },
          { label: t('admin.card.issued'), value: <JDate at={card.issuedAt} style="year" /> },
        ]}
      />
      <Form action={`/registrations/${resident.accountId}/card/stop`}>
        <Actions>
          <Button look="danger">{t('admin.card.stop')}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** One field for the PIN: of a new card, or of the card the person has. */
function Issue({ resident, hasCard }: Pick<CardProps, 'resident'> & { readonly hasCard: boolean }) {
  const t = useWords();
  return (
    <Section title={t(hasCard ? 'admin.card.renew' : 'admin.card.issue')}>
      {hasCard ? <p>{t('admin.card.renew.hint')}</p> : null}
      <Form action={`/registrations/${resident.accountId}/card`}>
        <TextInput
          name="pin"
          type="password"
          label={t('admin.card.pin')}
          hint={t('admin.card.pin.hint')}
          inputMode="numeric"
          autoComplete="new-password"
          width="medium"
          maxLength={20}
          isOptional
        />
        <Actions>
          {hasCard ? (
            <Button size="main" name="act" value="pin">
              {t('admin.card.new-pin')}
            </Button>
          ) : null}
          <Button size="main" look={hasCard ? 'secondary' : 'primary'} name="act" value="card">
            {t(hasCard ? 'admin.card.reissue' : 'admin.card.issue')}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}

/** The paper, this once, with the number for a reader of barcodes as well. */
export const IssuedCardPage = ({ page, resident, card }: Shared & { readonly card: IssuedCard }) => (
  <AdminPage
    visit={page.visit}
    title={translate('ja', 'admin.card.issued.title')}
    back={{ href: `/registrations/${resident.accountId}/card` }}
  >
    <div class="screen-only">
      <Notice tone="warning" title={translate('ja', 'admin.card.once')}>
        <p>{translate('ja', 'admin.card.print')}</p>
      </Notice>
    </div>
    <Paper>
      <h2>{translate('ja', 'admin.card.paper', { town: page.town.municipality.name })}</h2>
      <p>{translate('ja', 'admin.card.holder', { name: nameOf(resident) })}</p>
      <p>
        <img
          class="barcode"
          src={barcodeImage(card.number)}
          alt={translate('ja', 'admin.card.barcode')}
          width="260"
          height="64"
        />
      </p>
      <SummaryList
        rows={[
          { label: translate('ja', 'admin.card.number'), value: showCardNumber(card.number) },
          {
            label: translate('ja', 'admin.card.pin'),
            value: card.isPinChosen ? translate('ja', 'admin.card.pin.chosen') : card.pin,
          },
        ]}
      />
      <p>{translate('ja', 'admin.card.keep')}</p>
    </Paper>
  </AdminPage>
);
