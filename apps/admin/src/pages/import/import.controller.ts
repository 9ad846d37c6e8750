import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf } from '@kashikan/edge';
import { translate } from '@kashikan/i18n';
import { ImportMunicipality } from '@kashikan/journeys';
import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { type RefusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { LARGEST_FILE, packed, unpacked } from './carried-file';
import { type CheckedFile, ImportPage } from './import.view';

/** 施設データの取り込み: read and checked first, imported only after a second button. */
@Pages('import')
@Requires('catalogue.import')
export class ImportController {
  constructor(private readonly importMunicipality: ImportMunicipality) {}

  @Get()
  ask(@CurrentPage() page: StaffPage, @Query('done') done?: string): Answer {
    page.staff.mustMayEverywhere('catalogue.import');
    return shown(page, { isDone: done === 'imported' });
  }

  /** Tries the import and takes it back, so that what is shown is what would happen. */
  @Post('check')
  @HttpCode(200)
  async check(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('catalogue.import');
    const { file } = fields;
    if (!Buffer.isBuffer(file) || file.length === 0)
      return shown(page, { refused: wrongForm({}, { file: 'admin.import.file.missing' }) });
    if (file.length > LARGEST_FILE)
      return shown(page, { refused: wrongForm({}, { file: 'admin.import.file.too-large' }) });
    return this.checked(page, file.toString('utf8'));
  }

  @Post()
  async run(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('catalogue.import');
    const text = unpacked(textOf(fields, 'packed'));
    if (text === undefined) return shown(page, { refused: wrongForm({}, { file: 'admin.import.stale' }) });
    const outcome = await this.importMunicipality.run(page.staff.actor, this.fileOf(page, text));
    if (!outcome.ok) return this.checked(page, text);
    return new Moved('/import?done=imported');
  }

  private async checked(page: StaffPage, text: string): Promise<Shown> {
    const outcome = await this.importMunicipality.run(page.staff.actor, {
      ...this.fileOf(page, text),
      isTrial: true,
    });
    return shown(page, { checked: { outcome, packed: packed(text) } }, outcome.ok ? 200 : 422);
  }

  private fileOf({ staff }: StaffPage, text: string) {
    return {
      fileName: translate('ja', 'admin.import.file'),
      text,
      onlyFor: staff.municipalityId,
      draftsFees: true,
    };
  }
}

interface ShownWith {
  readonly isDone?: boolean;
  readonly refused?: RefusedForm;
  readonly checked?: CheckedFile;
}

const shown = (page: StaffPage, props: ShownWith, status = 200): Shown =>
  new Shown(h(ImportPage, { page, ...props }), props.refused?.status ?? status);
