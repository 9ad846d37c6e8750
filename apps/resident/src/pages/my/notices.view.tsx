import type { NoticeSettings } from '@kashikan/notifications';
import { mustBeTold, noticeKinds } from '@kashikan/notifications/rules';
import { Actions, Button, Form, type FormState, Notice, Page, Radios, Section } from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';
import { choicesFor } from './notice-choices';

interface NoticesProps {
  readonly page: ResidentPage;
  readonly settings: NoticeSettings;
  readonly isSaved: boolean;
  readonly form?: FormState;
}

/** What must be told comes first and has no way to say no; ways that do not work are not shown. */
export const NoticesPage = ({ page, settings, isSaved, form }: NoticesProps) => {
  const { t } = page;
  const { email } = settings.reach;
  const groups = [noticeKinds.filter(mustBeTold), noticeKinds.filter(kind => !mustBeTold(kind))];
  return (
    <Page
      visit={page.visit()}
      title={t('notices.title')}
      lead={t('notices.lead')}
      back={{ href: hrefs.my, label: t('common.my-page') }}
      form={form}
      isPrivate
    >
      {isSaved ? <Notice tone="success" title={t('notices.saved')} isResult /> : null}
      <NotReached page={page} settings={settings} />
      {email === null ? <p>{t('notices.no-mail')}</p> : null}
      <Form action={hrefs.notices}>
        {groups.map((kinds, at) => (
          <Section title={t(at === 0 ? 'notices.must' : 'notices.may')}>
            <p>{t(at === 0 ? 'notices.must.text' : 'notices.may.text')}</p>
            {kinds.map(kind => (
              <Radios
                name={kind}
                label={t(`notices.kind.${kind}`)}
                hint={t(`notices.kind.${kind}.hint`)}
                isInline
                value={settings.ways[kind]}
                choices={choicesFor(kind, settings).map(value => ({
                  value,
                  label: t(`notices.channel.${value}`),
                }))}
              />
            ))}
          </Section>
        ))}
        <Actions>
          <Button size="main">{t('notices.save')}</Button>
        </Actions>
      </Form>
      <Section title={t('notices.later')}>
        <p>{t('notices.later.text')}</p>
      </Section>
    </Page>
  );
};

/** What the town lacks to post or to phone, with the way to say it. */
const NotReached = ({ page: { t }, settings: { reach } }: Pick<NoticesProps, 'page' | 'settings'>) =>
  reach.address === null || reach.phone === null ? (
    <Notice>
      <p>{t(reach.address === null ? 'notices.no-address' : 'notices.no-phone')}</p>
      <a class="inline-target" href={hrefs.profile(hrefs.notices)}>
        {t('my.profile')}
      </a>
    </Notice>
  ) : null;
