import { type Fields, textOf } from '@kashikan/edge';
import { translate } from '@kashikan/i18n';
import type { ApplicantKindForm, TownDocument } from '@kashikan/journeys';
import type { SectionEdit } from '../../../frame/edit-section';
import { boxesOf, fieldOfRow, type RowList, type SentRows, sentRows } from '../rows/row-fields';

export const DEFAULT = 'default';

export const kindList: RowList = {
  name: 'kinds',
  fields: [
    { path: 'code', kind: 'text', label: 'admin.room.code', newHint: 'admin.code.hint' },
    { path: 'name', kind: 'text', label: 'admin.room.name' },
    { path: 'nameEn', kind: 'text', label: 'admin.room.name-en' },
    { path: 'isOutsider', kind: 'flag', label: 'admin.kinds.outsider' },
    { path: 'forResidents', kind: 'flag', label: 'admin.kinds.for-residents' },
  ],
};

/** The edit of the kinds of applicant; somebody who is not registered is of exactly one of them. */
export function kindsEditOf(before: readonly ApplicantKindForm[], fields: Fields): SectionEdit {
  const sent: SentRows = sentRows(fields, kindList, before.length);
  const chosen = sent.rows.findIndex(({ code }) => code === textOf(fields, DEFAULT));
  return {
    note: translate('ja', 'admin.kinds.title'),
    sectionOf: document => document.applicantKinds,
    edit: (document: TownDocument) => {
      const kinds = sent.rows.map((row, at) => ({ ...row, default: at === Math.max(0, chosen) }));
      Object.assign(document, { applicantKinds: kinds });
    },
    fieldOf: path => fieldOfRow(path, 'applicantKinds', kindList, sent),
    boxes: boxesOf(kindList, before.length),
  };
}
