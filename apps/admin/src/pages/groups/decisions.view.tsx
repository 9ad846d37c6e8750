import { groupTerms } from '@kashikan/groups/rules';
import {
  Actions,
  Button,
  ButtonLink,
  Checkboxes,
  Details,
  Form,
  Section,
  TextArea,
  Tick,
  useWords,
} from '@kashikan/ui';
import type { GroupProps } from './group.view';

/** What can be decided now; nothing for those who only look. */
export function Decisions(props: GroupProps) {
  const { page, whole } = props;
  if (!page.staff.may('group.decide', null)) return null;
  const { state } = whole.registration;
  if (state === 'applied') return <Judge {...props} />;
  return state === 'approved' ? <AfterApproval {...props} /> : null;
}

function Judge(props: GroupProps) {
  const t = useWords();
  const { registration } = props.whole;
  const href = `/people/groups/${registration.id}`;
  return (
    <Section title={t('admin.groups.decide')}>
      <Form action={`${href}/approval`}>
        <Facilities {...props} chosen={registration.wantedFacilities} />
        <Reduction {...props} />
        <Actions>
          <Button size="main">{t('admin.groups.approve')}</Button>
        </Actions>
      </Form>
      <Details summary={t('admin.groups.return')} isOpen={props.form?.errors.reason !== undefined}>
        <Form action={`${href}/return`}>
          <TextArea
            name="reason"
            label={t('admin.groups.return.what')}
            hint={t('admin.groups.return.hint')}
            rows={4}
            isRequired
          />
          <Button look="secondary">{t('admin.groups.return.button')}</Button>
        </Form>
      </Details>
      <p>
        <ButtonLink look="quiet" href={`${href}/refusal`}>
          {t('admin.groups.refuse')}
        </ButtonLink>
      </p>
    </Section>
  );
}

function Facilities({ page, chosen }: GroupProps & { readonly chosen: readonly string[] }) {
  const t = useWords();
  const { permissionFacilities } = groupTerms(page.town.municipality.groupTerms);
  const asking = page.town.facilities.filter(({ code }) => permissionFacilities.includes(code));
  return asking.length === 0 ? null : (
    <Checkboxes
      name="facilities"
      label={t('admin.groups.facilities')}
      hint={t('admin.groups.facilities.hint')}
      values={chosen}
      choices={asking.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function Reduction({ whole: { registration, reduction } }: GroupProps) {
  const t = useWords();
  if (!reduction) return null;
  return (
    <>
      <p>
        {t('admin.groups.reduction.asked', {
          kind: `${reduction.name}（${reduction.article}）`,
          reason: registration.reductionReason ?? '',
        })}
      </p>
      <Tick name="reduce" label={t('admin.groups.reduction.grant')} hint={t('admin.groups.reduction.hint')} />
      <TextArea
        name="reductionReason"
        label={t('admin.groups.reduction.reason')}
        value={`${reduction.article}`}
        rows={2}
      />
    </>
  );
}

function AfterApproval(props: GroupProps) {
  const t = useWords();
  const { page, whole } = props;
  const href = `/people/groups/${whole.registration.id}`;
  const asks = groupTerms(page.town.municipality.groupTerms).permissionFacilities.length > 0;
  return (
    <Section title={t('admin.groups.after')}>
      {asks ? (
        <Form action={`${href}/facilities`}>
          <Facilities {...props} chosen={whole.permitted} />
          <Button look="secondary">{t('admin.groups.facilities.save')}</Button>
        </Form>
      ) : null}
      <Details summary={t('admin.groups.end')} isOpen={props.form?.errors.reason !== undefined}>
        <Form action={`${href}/end`}>
          <TextArea name="reason" label={t('admin.groups.end.reason')} rows={3} isRequired />
          <Button look="danger">{t('admin.groups.end.button')}</Button>
        </Form>
      </Details>
    </Section>
  );
}
