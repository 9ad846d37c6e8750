import type { NamedHolder } from '@kashikan/approvals';
import type { Route, RouteTerms } from '@kashikan/approvals/rules';
import { formatYen, translate, type Words } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  Form,
  type FormState,
  Notice,
  Section,
  Select,
  useWords,
} from '@kashikan/ui';
import { stepName } from '../approvals/route-steps';
import type { StaffPage } from '../../frame/staff-page';

interface PostsProps {
  readonly page: StaffPage;
  readonly terms: RouteTerms;
  readonly holders: readonly NamedHolder[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly mayEdit: boolean;
  readonly isSaved: boolean;
  readonly form: FormState | undefined;
}

export const PostsPage = (props: PostsProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.settings.posts')}
    back={{ href: '/settings', label: translate('ja', 'admin.settings.title') }}
    {...(props.form ? { form: props.form } : {})}
  >
    {props.isSaved ? <Notice tone="success" title={translate('ja', 'admin.posts.saved')} isResult /> : null}
    <Routes {...props} />
    <Posts {...props} />
    {props.mayEdit && props.terms.posts.length > 0 ? <Give {...props} /> : null}
  </AdminPage>
);

function Routes({ page, terms, mayEdit }: PostsProps) {
  const t = useWords();
  return (
    <Section title={t('admin.posts.routes')}>
      {terms.routes.length === 0 ? <p>{t('admin.posts.routes.none')}</p> : <p>{t('admin.posts.lead')}</p>}
      {terms.routes.map(route => (
        <>
          <h3>{route.name}</h3>
          <p>{whenWords(route, page, t)}</p>
          <ol class="plain-list">
            {route.steps.map(step => (
              <li>
                {stepName(step, t)}
                {step.finalUntilYen === null
                  ? null
                  : `　${t('admin.posts.final', { amount: formatYen('ja', step.finalUntilYen) })}`}
              </li>
            ))}
          </ol>
          {route.automaticArticle === null ? null : (
            <p>{t('admin.posts.automatic', { article: route.automaticArticle })}</p>
          )}
        </>
      ))}
      {mayEdit ? (
        <p>
          <a class="inline-target" href="/import">
            {t('admin.posts.routes.edit')}
          </a>
        </p>
      ) : null}
    </Section>
  );
}

/** Which applications go a way, in one line. */
function whenWords({ when }: Route, page: StaffPage, t: Words): string {
  const { municipality, facilities, purposes } = page.town;
  const named = (list: readonly { code: string; name: string }[], codes: readonly string[] | undefined) =>
    (codes ?? []).map(code => list.find(one => one.code === code)?.name ?? code).join('・');
  const parts = [
    (when.kinds ?? []).map(kind => t(`admin.posts.when.kind.${kind}`)).join('・'),
    named(facilities, when.facilities),
    named(purposes, when.purposes),
    named(municipality.applicantKinds, when.groupKinds),
    when.fromYen === undefined ? '' : t('admin.posts.when.from', { amount: formatYen('ja', when.fromYen) }),
    when.untilYen === undefined
      ? ''
      : t('admin.posts.when.until', { amount: formatYen('ja', when.untilYen) }),
  ].filter(part => part !== '');
  return parts.length === 0 ? t('admin.posts.when.all') : parts.join('、');
}

function Posts({ terms, holders, mayEdit }: PostsProps) {
  const t = useWords();
  return (
    <Section title={t('admin.posts.posts')}>
      {terms.posts.length === 0 ? <p>{t('admin.posts.posts.none')}</p> : null}
      {terms.posts.map(({ code, name }) => {
        const sitting = holders.filter(({ post }) => post === code);
        return (
          <>
            <h3>{name}</h3>
            {sitting.length === 0 ? <p>{t('admin.posts.nobody')}</p> : null}
            {sitting.map(holder =>
              mayEdit ? (
                <Form action="/settings/posts/end" hidden={{ post: code, person: holder.staffId }}>
                  <p>
                    {holder.name}{' '}
                    <Button look="secondary" size="small">
                      {t('admin.posts.end', { name: holder.name })}
                    </Button>
                  </p>
                </Form>
              ) : (
                <p>{holder.name}</p>
              ),
            )}
          </>
        );
      })}
    </Section>
  );
}

function Give({ terms, people }: PostsProps) {
  const t = useWords();
  const blank = { value: '', label: t('admin.posts.choose') };
  return (
    <Section title={t('admin.posts.give.title')}>
      <Form action="/settings/posts">
        <Select
          name="post"
          label={t('admin.posts.post')}
          isRequired
          choices={[blank, ...terms.posts.map(({ code, name }) => ({ value: code, label: name }))]}
        />
        <Select
          name="person"
          label={t('admin.posts.person')}
          isRequired
          choices={[blank, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Actions>
          <Button>{t('admin.posts.give')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
