import { Actions, Button, ButtonLink, Form, useWords } from '@kashikan/ui';
import type { ComponentChildren } from 'preact';
import { SEEN } from './edit-section';

interface SectionFormProps {
  readonly action: string;
  /** Which state of the section the form shows (`seenOf`). */
  readonly seen: string;
  readonly hidden?: Readonly<Record<string, string>>;
  /** Where whoever wants to save nothing goes. */
  readonly cancelHref?: string;
  /** Buttons beside 保存する. */
  readonly more?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The form that shows one section of the town's file and saves it through `EditSection`. */
export function SectionForm({ action, seen, hidden, cancelHref, more, children }: SectionFormProps) {
  const t = useWords();
  return (
    <Form action={action} hidden={{ ...hidden, [SEEN]: seen }}>
      {children}
      <Actions>
        <Button size="main">{t('common.save')}</Button>
        {more}
        {cancelHref ? (
          <ButtonLink look="quiet" size="main" href={cancelHref}>
            {t('common.cancel')}
          </ButtonLink>
        ) : null}
      </Actions>
    </Form>
  );
}
