import { type Fields, textOf } from '@kashikan/edge';
import { translate } from '@kashikan/i18n';
import type { PurposeForm, TownDocument } from '@kashikan/journeys';
import { fieldBelow, type SectionEdit, unchecked } from '../../../frame/edit-section';
import { given } from './write-room';

/** The fields of a row are named as the file names them; behind the last row stands the new one. */
export const purposesEditOf = (fields: Fields, rows: number): SectionEdit => ({
  note: translate('ja', 'admin.purposes.title'),
  sectionOf: document => document.purposes,
  edit: document => writePurposes(document, fields),
  fieldOf: path =>
    path.startsWith('purposes[') ? `purposes-${fieldBelow(path, 'purposes') ?? ''}` : undefined,
  boxes: Array.from({ length: rows + 1 }, (_, row) => [
    `purposes-${row}-commercial`,
    `purposes-${row}-loud`,
  ]).flat(),
});

function writePurposes({ purposes }: TownDocument, fields: Fields): void {
  purposes.forEach((purpose, row) => Object.assign(purpose, purposeOf(fields, row)));
  const row = purposes.length;
  if (textOf(fields, `purposes-${row}-name`) === '') return;
  const code = given(fields, `purposes-${row}-code`);
  purposes.push(unchecked<PurposeForm>({ code, ...purposeOf(fields, row) }));
}

const purposeOf = (fields: Fields, row: number) => ({
  name: given(fields, `purposes-${row}-name`),
  nameEn: given(fields, `purposes-${row}-nameEn`),
  commercial: textOf(fields, `purposes-${row}-commercial`) === 'yes',
  loud: textOf(fields, `purposes-${row}-loud`) === 'yes',
});
