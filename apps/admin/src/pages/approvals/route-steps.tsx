import type { SignedStep } from '@kashikan/approvals';
import { openSteps, type RouteStep } from '@kashikan/approvals/rules';
import { formatDateTime } from '@kashikan/i18n';
import { Section, StatusChip, useWords } from '@kashikan/ui';
import type { CaseProps } from './case.view';

/** The way of the case: who signed what and when, whose turn it is, and what is to come. */
export function RouteSteps({ page, whole }: Pick<CaseProps, 'page' | 'whole'>) {
  const t = useWords();
  const { facts } = whole;
  if (facts.automaticArticle !== null) return null;
  const open = facts.state === 'pending' ? openSteps(facts).map(({ code }) => code) : [];
  const { proposal } = facts;
  return (
    <Section title={t('admin.case.route')}>
      {proposal && facts.state === 'pending' ? (
        <p>
          <StatusChip tone={proposal === 'approve' ? 'good' : 'alert'}>
            {t(`admin.case.proposed.${proposal}`)}
          </StatusChip>
        </p>
      ) : null}
      <ol class="checks">
        {facts.route.steps.map(step => {
          const signed = facts.signatures.find(one => one.step === step.code);
          return (
            <li class="check">
              <StepState is={signed ? 'done' : open.includes(step.code) ? 'now' : 'later'} />
              <div>
                <p>{stepName(step, t)}</p>
                {signed ? <SignedLine signed={signed} page={page} /> : null}
                {open.includes(step.code) ? <p>{whose(step, whole, t)}</p> : null}
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

const tones = { done: 'done', now: 'waiting', later: 'neutral' } as const;

function StepState({ is }: { readonly is: keyof typeof tones }) {
  const t = useWords();
  return <StatusChip tone={tones[is]}>{t(`admin.case.step.${is}`)}</StatusChip>;
}

function SignedLine({ signed, page }: { readonly signed: SignedStep } & Pick<CaseProps, 'page'>) {
  const t = useWords();
  const { signerName: name, forName, note } = signed;
  const at = formatDateTime('ja', new Date(signed.signedAt), page.zone);
  return (
    <>
      <p>
        {forName === null
          ? t('admin.case.step.by', { name, at })
          : t('admin.case.step.for', { name, at, absent: forName })}
      </p>
      {note ? <p class="pre-line">{note}</p> : null}
    </>
  );
}

/** Who holds the post of a step, in a sentence. */
export function whose(
  { post }: RouteStep,
  { holders }: Pick<CaseProps['whole'], 'holders'>,
  t: ReturnType<typeof useWords>,
): string {
  if (post === null) return t('admin.case.step.anybody');
  const names = holders.filter(holder => holder.post === post).map(({ name }) => name);
  return names.length === 0
    ? t('admin.case.step.nobody')
    : t('admin.case.step.whose', { names: names.join('・') });
}

/** 「課長（決裁）」; the kind is not said twice. */
export function stepName({ name, kind }: RouteStep, t: ReturnType<typeof useWords>): string {
  const words = t(`admin.case.kind.${kind}`);
  return name === words ? name : t('admin.case.step.named', { name, kind: words });
}
