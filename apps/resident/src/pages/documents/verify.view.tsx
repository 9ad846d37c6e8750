import type { Document } from '@kashikan/documents';
import { doesHold } from '@kashikan/documents/rules';
import { formatDateTime } from '@kashikan/i18n';
import { Button, Form, type FormState, Notice, Page, Section, SummaryList, TextInput } from '@kashikan/ui';
import type { ResidentPage } from '../../frame/resident-page';

interface VerifyProps {
  readonly page: ResidentPage;
  readonly found?: Document | undefined;
  readonly form?: FormState | undefined;
  /** Number and code were asked for and there is no such paper. */
  readonly isUnknown?: boolean;
}

/** 文書の確認: whether a paper holds, for whoever has it in hand; nothing of what it says about anybody. */
export const VerifyPage = ({ page, found, form, isUnknown }: VerifyProps) => (
  <Page visit={page.visit()} title={page.t('verify.title')} isPrivate {...(form ? { form } : {})}>
    {found ? <Found page={page} found={found} /> : null}
    {isUnknown ? (
      <Notice tone="warning" title={page.t('verify.unknown')}>
        <p>{page.t('verify.unknown.text')}</p>
      </Notice>
    ) : null}
    <Section title={page.t('verify.ask')}>
      <p>{page.t('verify.lead')}</p>
      <Form action="/verify">
        <TextInput
          name="number"
          label={page.t('verify.number')}
          hint={page.t('verify.number.hint')}
          width="long"
        />
        <TextInput
          name="code"
          label={page.t('verify.code')}
          hint={page.t('verify.code.hint')}
          width="medium"
        />
        <Button>{page.t('verify.button')}</Button>
      </Form>
    </Section>
  </Page>
);

function Found({ page, found }: { readonly page: ResidentPage; readonly found: Document }) {
  const { t, locale } = page;
  const at = (instant: Date) =>
    formatDateTime(locale, instant, found.body.zone ?? page.town.timeZone, 'year');
  const holds = doesHold(found.state);
  return (
    <>
      <Notice tone={holds ? 'success' : 'danger'} title={t(holds ? 'verify.holds' : 'verify.ended')} isResult>
        <p>{t(holds ? 'verify.holds.text' : 'verify.ended.text')}</p>
      </Notice>
      <SummaryList
        rows={[
          { label: t('verify.kind'), value: <span lang="ja">{t(`papers.${found.kind}.title`)}</span> },
          { label: t('verify.number'), value: <span lang="ja">{found.number}</span> },
          { label: t('verify.state'), value: t(`documents.state.${found.state}`) },
          { label: t('verify.issued'), value: at(found.issuedAt) },
          found.lastCopyAt ? { label: t('verify.copied'), value: at(found.lastCopyAt) } : null,
          found.endedAt ? { label: t('verify.since'), value: at(found.endedAt) } : null,
          { label: t('verify.hash'), value: <code class="long-code">{found.contentHash}</code> },
        ]}
      />
    </>
  );
}
