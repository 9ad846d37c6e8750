import { Actions, Button, Form, Page, Section } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';

export const DataPage = ({ page }: { readonly page: ResidentPage }) => {
  const { t } = page;
  return (
    <Page
      visit={page.visit()}
      title={t('my.data')}
      lead={t('my.data.lead')}
      back={{ href: hrefs.my, label: t('common.my-page') }}
      isPrivate
    >
      <Section title={t('my.data.file')}>
        <p>{t('my.data.file.text')}</p>
        <p>{t('my.data.file.care')}</p>
        <Form action={`${hrefs.data}/file`}>
          <Actions>
            <Button size="main">{t('my.data.file.get')}</Button>
          </Actions>
        </Form>
      </Section>
      <p>
        <a href={hrefs.closing}>{t('closing.title')}</a>
      </p>
    </Page>
  );
};
