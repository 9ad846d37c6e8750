import { instructionText } from '@kashikan/approvals/rules';
import { formatDate, formatTimeRange } from '@kashikan/i18n';
import { localDateOf, newId } from '@kashikan/kernel';
import { Actions, Button, Form, Paper, SummaryList, useWords } from '@kashikan/ui';
import { isLastStep, seenFields } from './decision.view';
import { articleOf, type Refusal, typedRefusal } from './refusal-reason';
import type { RefusalProps } from './refusal.view';

/** The letter as it will go out, with the button that sends it. */
export function RefusalLetter({ page, whole, refusal }: RefusalProps & { readonly refusal: Refusal }) {
  const t = useWords();
  const { facts } = whole;
  return (
    <>
      <Letter page={page} whole={whole} refusal={refusal} />
      <Form
        action={`/approvals/${facts.approvalId}/refusal`}
        idempotencyKey={newId()}
        hidden={{ ...seenFields(whole), ...typedRefusal(refusal) }}
      >
        <Actions>
          <Button look="danger" size="main">
            {t(isLastStep(facts) ? 'admin.refusal.button' : 'admin.refusal.forward')}
          </Button>
        </Actions>
      </Form>
    </>
  );
}

function Letter({
  page,
  whole,
  refusal,
}: Pick<RefusalProps, 'page' | 'whole'> & { readonly refusal: Refusal }) {
  const t = useWords();
  const { facts, room } = whole;
  return (
    <Paper>
      <p class="paper-end">{formatDate('ja', page.today, 'era')}</p>
      <p>{t('documents.refusal.to', { name: facts.groupName ?? facts.applicantName ?? '' })}</p>
      <p class="paper-end">{room.facility.decidingAuthority}</p>
      <h2>{t('documents.refusal.title')}</h2>
      <p>
        {t('documents.refusal.lead', {
          date: formatDate('ja', localDateOf(facts.requestedAt, page.zone), 'era'),
        })}
      </p>
      <SummaryList
        rows={[
          { label: t('admin.booking.room'), value: `${room.facility.name} ${room.name}` },
          { label: t('admin.booking.when'), value: formatTimeRange('ja', facts, page.zone, 'era') },
        ]}
      />
      <h3>{t('documents.refusal.reason')}</h3>
      <SummaryList
        rows={[
          {
            label: t('documents.refusal.article'),
            value: articleOf(refusal),
          },
          { label: t('documents.refusal.facts'), value: <span class="pre-line">{refusal.facts}</span> },
        ]}
      />
      <h3>{t('documents.instruction.title')}</h3>
      {instructionText('refusal', room.facility, page.today).map(paragraph => (
        <p>{paragraph}</p>
      ))}
    </Paper>
  );
}
