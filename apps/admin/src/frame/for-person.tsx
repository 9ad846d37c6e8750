import { type Fields, textOf } from '@kashikan/edge';
import { type Actor, type Told, waysOfTelling } from '@kashikan/kernel';
import { Radios, useWords } from '@kashikan/ui';
import type { StaffPage } from './staff-page';

/** A member of staff who does what a person asked for: the record names both, and how they asked. */
export const actingFor = (page: StaffPage, accountId: string | null, told: Told): Actor =>
  accountId === null ? page.staff.actor : { ...page.staff.actor, onBehalfOf: accountId, told };

export const toldOf = (fields: Fields): Told =>
  waysOfTelling.find(way => way === textOf(fields, 'told')) ?? 'counter';

/** 申し出の方法: how the person said that they want it. */
export function ToldBy({ isOnlyWhenAsked = false }: { readonly isOnlyWhenAsked?: boolean }) {
  const t = useWords();
  return (
    <Radios
      name="told"
      label={t('admin.told')}
      hint={t(isOnlyWhenAsked ? 'admin.told.hint.applicant' : 'admin.told.hint')}
      value="counter"
      isInline
      choices={waysOfTelling.map(value => ({ value, label: t(`admin.told.${value}`) }))}
    />
  );
}
