import { formatDate, formatTime, type PlainKey, translate } from '@kashikan/i18n';
import type { OfferedSlot, PreviewedApplication } from '@kashikan/journeys';
import { type LocalTime, newId } from '@kashikan/kernel';
import {
  Actions,
  AdminPage,
  Button,
  Columns,
  Form,
  type FormState,
  Notice,
  Section,
  TextArea,
  useForm,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { FixedFee } from '../bookings/fixed-fee';
import type { TakeDraft } from './take-draft';
import { Use } from './use-fields.view';
import { When } from './when-fields.view';
import { Who } from './who-fields.view';

/** What the look at a booking brought. */
export interface TakeAnswer {
  readonly preview?: PreviewedApplication;
  /** The sentence to read to the person. */
  readonly said?: string;
  /** The sentence is another one than was read. */
  readonly isNews?: boolean;
  /** What the person has not said yet. */
  readonly missing?: readonly PlainKey[];
  readonly offered?: readonly OfferedSlot[];
  /** The refusal is one that may be set aside. */
  readonly isRule?: boolean;
}

export interface TakeProps {
  readonly page: StaffPage;
  readonly draft: TakeDraft;
  readonly answer: TakeAnswer;
  readonly errors: FormState['errors'];
}

/** 予約の受付: who, when and where, what for, on one page; the sentence and the button appear when everything is said. */
export const TakePage = ({ page, draft, answer, errors }: TakeProps) => (
  <AdminPage
    visit={page.visit}
    title={translate('ja', 'admin.take.title')}
    form={{ values: draft.values, errors }}
  >
    <Form action="/new-booking" idempotencyKey={newId()} hidden={{ said: answer.said ?? '' }}>
      <Columns
        main={
          <>
            <Who draft={draft} />
            <When draft={draft} />
            <Use page={page} draft={draft} />
            <Look isAgain={answer.preview !== undefined} />
          </>
        }
        side={<Outcome page={page} draft={draft} answer={answer} />}
      />
    </Form>
  </AdminPage>
);

/** Stands before the button that books, so that the enter key looks and never books. */
function Look({ isAgain }: { readonly isAgain: boolean }) {
  return (
    <Actions>
      <Button size="main" look={isAgain ? 'secondary' : 'primary'} name="act" value="look">
        {useWords()(isAgain ? 'admin.take.look-again' : 'admin.take.look')}
      </Button>
    </Actions>
  );
}

type OutcomeProps = Omit<TakeProps, 'errors'>;

function Outcome({ page, draft, answer }: OutcomeProps) {
  const t = useWords();
  const { preview, said, isNews, missing = [], offered = [] } = answer;
  return (
    <>
      {isNews ? <Notice tone="warning" title={t('admin.take.news')} isResult /> : null}
      {preview && said ? (
        <Section title={t('admin.take.said')}>
          <p class="said" role="status">
            {said}
          </p>
          <FixedFee quote={preview.price.quote} />
        </Section>
      ) : (
        <p>
          {missing.length > 0
            ? t('admin.take.missing', { things: missing.map(key => t(key)).join('、') })
            : t('admin.take.lead')}
        </p>
      )}
      <Override page={page} draft={draft} answer={answer} />
      {offered.length > 0 ? <Offered offered={offered} /> : null}
      {preview ? (
        <Actions>
          <Button size="main" name="act" value="book">
            {t(preview.next.way === 'approval' ? 'admin.take.submit-for-review' : 'admin.take.submit')}
          </Button>
        </Actions>
      ) : null}
    </>
  );
}

/** Appears when a rule refuses, and stays while a reason stands in it. */
function Override({ page, draft: { room }, answer: { isRule, preview } }: OutcomeProps) {
  const t = useWords();
  const { values } = useForm();
  const isUsed = preview !== undefined && preview.refusals.length > 0;
  if (!isRule && !isUsed && !values.overrideReason) return null;
  if (!room || !page.staff.may('booking.override', room.facilityId))
    return <Notice tone="info" title={t('admin.take.override.other')} />;
  return (
    <>
      {isUsed ? <Notice tone="warning" title={t('admin.take.override.used')} /> : null}
      <TextArea
        name="overrideReason"
        label={t('admin.take.override')}
        hint={t('admin.take.override.hint')}
        rows={2}
      />
    </>
  );
}

function Offered({ offered }: { readonly offered: readonly OfferedSlot[] }) {
  const time = (at: string) => formatTime('ja', at as LocalTime);
  return (
    <Section title={useWords()('change.others')}>
      <ul class="plain-list">
        {offered.map(({ roomId, roomName, date, from, to }) => (
          <li>
            <Button look="quiet" name="offer" value={`${roomId} ${date} ${from} ${to}`}>
              {`${formatDate('ja', date)} ${time(from)}–${time(to)} ${roomName}`}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
