import { openSteps, type RouteStep } from '@kashikan/approvals/rules';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  Button,
  ButtonLink,
  Details,
  Form,
  Notice,
  Section,
  TextArea,
  TextInput,
  useWords,
} from '@kashikan/ui';
import type { CaseProps } from './case.view';
import { whose } from './route-steps';

/** What this member of staff may do with the case now: one main button. */
export function Decision({ page, whole }: CaseProps) {
  const t = useWords();
  const { facts, turn } = whole;
  if (!page.staff.may('approval.decide', facts.facilityId))
    return <Notice>{t('admin.case.not-decider')}</Notice>;
  if (!turn.allowed) return <NotMine whole={whole} why={turn.why} />;
  return (
    <>
      <Section title={t('admin.case.decide')}>
        <StandingIn whole={whole} forId={turn.forId} />
        {facts.proposal === 'refuse' ? (
          <ToRefusal whole={whole} />
        ) : (
          <Approve whole={whole} step={turn.step} />
        )}
      </Section>
      <SendBackForm whole={whole} />
      <RecuseForm whole={whole} />
    </>
  );
}

type Whole = Pick<CaseProps, 'whole'>;

function NotMine({ whole, why }: Whole & { readonly why: string }) {
  const t = useWords();
  const [next] = openSteps(whole.facts);
  return (
    <Notice>
      {why === 'own-application' || why === 'signed-another'
        ? t(`admin.case.not-mine.${why}`)
        : t('admin.case.not-mine.not-yours')}
      {next ? ` ${whose(next, whole, t)}` : ''}
    </Notice>
  );
}

function StandingIn({ whole, forId }: Whole & { readonly forId: string | null }) {
  const t = useWords();
  const absent = whole.holders.find(({ staffId }) => staffId === forId);
  return absent ? <Notice>{t('admin.case.for', { name: absent.name })}</Notice> : null;
}

/** The hidden fields by which a late click is told from a fresh one. */
export const seenFields = ({ facts, turn }: CaseProps['whole']): Record<string, string> => ({
  step: turn.allowed ? turn.step.code : '',
  round: String(facts.round),
});

/** Whether what is signed now is the decision. */
export const isLastStep = ({ route, signatures }: CaseProps['whole']['facts']): boolean =>
  route.steps.length - signatures.length === 1;

function Approve({ whole, step }: Whole & { readonly step: RouteStep }) {
  const t = useWords();
  const { facts } = whole;
  const left = facts.route.steps.filter(({ code }) => !facts.signatures.some(one => one.step === code));
  const isLast = isLastStep(facts);
  const next = left.find(({ code }) => code !== step.code)?.name ?? '';
  const path = `/approvals/${facts.approvalId}`;
  return (
    <>
      <p>
        {isLast
          ? t(facts.feeYen ? 'admin.case.approve.means' : 'admin.case.approve.means-free')
          : t('admin.case.forward.means', { next })}
      </p>
      <Form action={`${path}/approval`} idempotencyKey={newId()} hidden={seenFields(whole)}>
        {facts.route.steps.length > 1 ? <TextArea name="note" label={t('admin.case.note')} rows={2} /> : null}
        <Actions>
          <Button size="main">
            {isLast
              ? t('admin.case.approve')
              : t(facts.proposal === null ? 'admin.case.forward' : 'admin.case.agree')}
          </Button>
          {facts.proposal === null ? (
            <ButtonLink look="secondary" size="main" href={`${path}/refusal`}>
              {t('admin.case.to-refusal')}
            </ButtonLink>
          ) : null}
        </Actions>
      </Form>
    </>
  );
}

function ToRefusal({ whole: { facts } }: Whole) {
  const t = useWords();
  return (
    <>
      <p>{facts.reasonArticle}</p>
      <p class="pre-line">{facts.reasonFacts}</p>
      <Actions>
        <ButtonLink size="main" href={`/approvals/${facts.approvalId}/refusal`}>
          {t('admin.case.see-refusal')}
        </ButtonLink>
      </Actions>
    </>
  );
}

function SendBackForm({ whole: { facts } }: Whole) {
  const t = useWords();
  if (facts.signatures.length === 0) return null;
  return (
    <Details summary={t('admin.case.send-back')}>
      <Form action={`/approvals/${facts.approvalId}/sending-back`} hidden={{ round: String(facts.round) }}>
        <p>{t('admin.case.send-back.means')}</p>
        <TextArea name="reason" label={t('admin.case.send-back.reason')} rows={3} isRequired />
        <Button look="secondary">{t('admin.case.send-back.button')}</Button>
      </Form>
    </Details>
  );
}

function RecuseForm({ whole: { facts } }: Whole) {
  const t = useWords();
  return (
    <Details summary={t('admin.case.recuse')}>
      <Form action={`/approvals/${facts.approvalId}/recusal`}>
        <p>{t('admin.case.recuse.means')}</p>
        <TextInput
          name="interest"
          label={t('admin.case.recuse.reason')}
          maxLength={400}
          isRequired
          autoComplete="off"
        />
        <Button look="secondary">{t('admin.case.recuse.button')}</Button>
      </Form>
    </Details>
  );
}
