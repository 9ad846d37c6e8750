import type { Facility } from '@kashikan/catalogue';
import {
  type Answer,
  edgeErrors,
  type Fields,
  Moved,
  Pages,
  Requires,
  Shown,
  textOf,
  textsOf,
  typedOf,
} from '@kashikan/edge';
import { translate } from '@kashikan/i18n';
import { EditTown, type FileProblem, type RefusedFile } from '@kashikan/journeys';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { type RefusedForm, refusedForm } from '../../../frame/refused';
import { CurrentPage, type StaffPage } from '../../../frame/staff-page';
import { type EditFields, type EditKind, findEdited, writeEdit } from './part-edits';
import { PartFormPage } from './part-forms.view';
import { facilityOf } from './parts.controller';

const kinds: readonly string[] = ['part', 'room', 'zone'] satisfies EditKind[];

interface Edited {
  readonly page: StaffPage;
  readonly facility: Facility;
  readonly kind: EditKind;
  readonly code: string;
}

/** Parts, the parts of a room, and noise zones: sections of the town's file, with the file's own checks. */
@Pages('settings/parts/:kind')
@Requires('settings.edit')
export class PartFormsController {
  constructor(private readonly editTown: EditTown) {}

  @Get()
  async ask(
    @CurrentPage() page: StaffPage,
    @Param('kind') kind: string,
    @Query() query: { readonly facility?: string; readonly code?: string },
  ): Promise<Answer> {
    const edited = this.editedOf(page, kind, query.facility, query.code ?? '');
    return this.shown(edited);
  }

  @Post()
  async save(
    @CurrentPage() page: StaffPage,
    @Param('kind') kind: string,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const code = textOf(fields, 'code').normalize('NFKC').trim();
    const edited = this.editedOf(page, kind, textOf(fields, 'facility'), code);
    const { facility } = edited;
    try {
      const saved = await this.editTown.run(page.staff.actor, {
        municipalityId: page.staff.municipalityId,
        version: Number(textOf(fields, 'version')),
        note: `${facility.name} ${textOf(fields, 'name') || code}`,
        edit: document => {
          writeEdit(document, facility.code, edited.kind, fieldsOf(fields, code));
        },
      });
      if (saved.ok) return new Moved(`/settings/parts?facility=${facility.id}&done=saved`);
      return await this.shown(edited, refusedByFile(saved, fields));
    } catch (error) {
      return this.shown(edited, refusedForm(error, page, fields));
    }
  }

  private editedOf(page: StaffPage, kind: string, facilityId: string | undefined, code: string): Edited {
    page.staff.mustMayEverywhere('settings.edit');
    if (!kinds.includes(kind)) throw edgeErrors.recordUnknown();
    return { page, facility: facilityOf(page, facilityId), kind: kind as EditKind, code };
  }

  private async shown({ page, facility, kind, code }: Edited, refused?: RefusedForm): Promise<Shown> {
    const { document, version } = await this.editTown.read(page.staff.municipalityId);
    const house = document.facilities.find(one => one.code === facility.code);
    const found = findEdited(document, facility.code, kind, code);
    const parts = house?.parts ?? [];
    const isNew = refused ? refused.form.values.isNew === 'yes' : found === undefined;
    if (kind === 'room' && !found) throw edgeErrors.recordUnknown();
    const props = { page, facility, kind, version, found, parts, isNew, refused };
    return new Shown(h(PartFormPage, props), refused?.status ?? 200);
  }
}

const fieldsOf = (fields: Fields, code: string): EditFields => ({
  code,
  name: textOf(fields, 'name').trim(),
  parts: textsOf(fields, 'parts'),
  isNew: textOf(fields, 'isNew') === 'yes',
  isRemoved: textOf(fields, 'remove') === 'yes',
});

/** `facilities[0].rooms[2].parts` belongs to the field `parts`; what no field of this form can mend stands above it. */
const fieldOf = ({ path }: FileProblem): string => {
  const last = /(code|name|parts)(\[\d+\])?$/.exec(path)?.[1];
  return last ?? '';
};

/** The words of the file speak of brackets and quotation marks; a form has neither. */
const wordsOf = ({ key, text }: FileProblem): string => {
  if (key === 'import.rule-codes') return translate('ja', 'admin.parts.form.nothing-chosen');
  return key === 'import.rule-text' ? translate('ja', 'admin.parts.form.no-name') : text;
};

const refusedByFile = ({ problems }: RefusedFile, fields: Fields): RefusedForm => ({
  form: {
    values: typedOf(fields),
    errors: Object.fromEntries(problems.map(problem => [fieldOf(problem), wordsOf(problem)])),
  },
  status: 422,
});
