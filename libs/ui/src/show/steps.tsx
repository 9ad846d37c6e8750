import type { ComponentChildren } from 'preact';
import { Icon } from '../icons';
import { useWords } from '../visit';
import { Hidden } from './words';

export type StepName = 'apply' | 'review' | 'pay' | 'permit' | 'key' | 'use' | 'return';

export interface Step {
  readonly step: StepName;
  readonly state: 'done' | 'current' | 'ahead';
  /** When it was done or must be done. */
  readonly note?: ComponentChildren;
}

/** The line 申込→審査→支払い→許可→鍵→利用→返却 of one booking, with the place where it stands. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const t = useWords();
  return (
    <div class="steps-box">
      <p class="vh">{t('common.step.progress')}</p>
      <ol class="steps">
        {steps.map(({ step, state, note }) => (
          <li class={`step step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <span class="step-mark">{state === 'done' ? <Icon shape="tick" /> : null}</span>
            <span class="step-name">
              {t(`common.step.${step}`)}
              <Hidden> {t(`common.step.${state}`)}</Hidden>
            </span>
            {note ? <span class="step-note">{note}</span> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What happens next, numbered: for the page after an application. */
export const NextSteps = ({ steps }: { readonly steps: readonly ComponentChildren[] }) => (
  <ol class="next-steps">
    {steps.map(step => (
      <li>
        <div>{step}</div>
      </li>
    ))}
  </ol>
);
