import { Actions, Button, ButtonLink, Form, Notice, TextArea, TextInput, useWords } from '@kashikan/ui';
import type { ComponentChildren } from 'preact';

interface RefusalFormProps {
  /** Where the letter is shown before it is sent. */
  readonly action: string;
  readonly cancelHref: string;
  readonly warning: string;
  readonly articleHint: string;
  readonly factsHint: string;
  readonly isShown: boolean;
  /** What is asked before the article. */
  readonly children?: ComponentChildren;
}

/** 不許可の理由: the article and the facts (行政手続法8条, 条例), without which no letter is shown and none can be sent. */
export function RefusalForm(props: RefusalFormProps) {
  const t = useWords();
  return (
    <>
      <Notice tone="warning">{props.warning}</Notice>
      <Form action={props.action}>
        {props.children}
        <TextInput
          name="article"
          label={t('admin.refusal.article')}
          hint={props.articleHint}
          isRequired
          autoComplete="off"
          maxLength={120}
        />
        <TextArea name="facts" label={t('admin.refusal.facts')} hint={props.factsHint} isRequired rows={6} />
        <Actions>
          <Button look={props.isShown ? 'secondary' : 'primary'} size="main">
            {t(props.isShown ? 'admin.refusal.preview-again' : 'admin.refusal.preview')}
          </Button>
          <ButtonLink look="quiet" size="main" href={props.cancelHref}>
            {t('common.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
