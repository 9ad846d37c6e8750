import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf } from '@kashikan/edge';
import { bodyOf, DraftFeeTable, parseFeeTableFile, writeFeeTableFile } from '@kashikan/journeys';
import { readDate, translate } from '@kashikan/i18n';
import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { refusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { LARGEST_FILE } from '../import/carried-file';
import { FeesPage, type FeesProps } from './fees.view';
import { type FeeTableOnPage, houseOf, ReadFees } from './read-fees';
import { TryFees } from './try-fees';
import { versionHref, VersionPage } from './version.view';

/** F3 料金表: the list, the released versions, and where a draft begins. */
@Pages('settings/fees')
@Requires('settings.view')
export class FeesController {
  constructor(
    private readonly read: ReadFees,
    private readonly drafts: DraftFeeTable,
    private readonly tryFees: TryFees,
  ) {}

  @Get()
  list(@CurrentPage() page: StaffPage): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.view');
    return this.shown(page);
  }

  @Get('versions/:facility/:code/:from')
  async version(@CurrentPage() page: StaffPage, @Param() where: Where): Promise<Answer> {
    return new Shown(<VersionPage page={page} onPage={await this.versionOf(page, where)} />);
  }

  @Get('versions/:facility/:code/:from/try')
  async tryIt(
    @CurrentPage() page: StaffPage,
    @Param() where: Where,
    @Query() fields: Fields,
  ): Promise<Answer> {
    const onPage = await this.versionOf(page, where);
    return this.tryFees.run(page, onPage, versionHref(onPage), fields);
  }

  @Get('versions/:facility/:code/:from/file')
  async file(
    @CurrentPage() page: StaffPage,
    @Param() where: Where,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.versionOf(page, where));
  }

  /** A draft that begins as a copy of the latest version. */
  @Post('drafts')
  @Requires('settings.edit')
  async begin(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    const { facilities, document } = await this.read.overview(page);
    const [id, code] = textOf(fields, 'table').split('/');
    const facility = facilities.find(one => one.id === id);
    const house = facility && houseOf(document, facility);
    const tables = house?.feeTables.filter(one => one.code === code) ?? [];
    const latest = tables.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).at(-1);
    const effectiveFrom = readDate(textOf(fields, 'effectiveFrom'), page.today);
    if (!effectiveFrom || !latest || !facility)
      return this.shown(page, { refused: wrongForm(fields, { effectiveFrom: 'admin.fees.from.wrong' }) });
    return this.begun(page, fields, facility.id, { ...bodyOf(latest), effectiveFrom });
  }

  @Post('upload')
  @Requires('settings.edit')
  async upload(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    const facilityId = textOf(fields, 'facility');
    const { document, facility } = await this.drafts.placeOf(page.staff.municipalityId, facilityId);
    const text = uploadedText(fields);
    if (text === undefined)
      return this.shown(page, { refused: wrongForm({}, { file: 'admin.import.file.missing' }) });
    const name = translate('ja', 'admin.fees.file');
    const parsed = parseFeeTableFile({ name, text }, document, facility.code);
    if (!parsed.ok) return this.shown(page, { problems: parsed.problems });
    return this.begun(page, {}, facilityId, parsed.body);
  }

  private async begun(page: StaffPage, fields: Fields, facilityId: string, body: unknown): Promise<Answer> {
    const { actor, municipalityId } = page.staff;
    try {
      const begun = await this.drafts.begin(actor, { municipalityId, facilityId }, body);
      if (!begun.ok) return await this.shown(page, { problems: begun.problems });
      return new Moved(`/settings/fees/drafts/${begun.id}`);
    } catch (error) {
      const refused = refusedForm(error, page, fields, { 'pricing.draft-exists': 'effectiveFrom' });
      return this.shown(page, { refused });
    }
  }

  private versionOf(page: StaffPage, { facility, code, from }: Where): Promise<FeeTableOnPage> {
    page.staff.mustMayEverywhere('settings.view');
    return this.read.version(page, facility, code, from);
  }

  private async shown(page: StaffPage, more: Partial<FeesProps> = {}): Promise<Answer> {
    const overview = await this.read.overview(page);
    const status = more.problems ? 422 : (more.refused?.status ?? 200);
    return new Shown(<FeesPage page={page} overview={overview} {...more} />, status);
  }
}

interface Where {
  readonly facility: string;
  readonly code: string;
  readonly from: string;
}

/** Undefined for no file, or one that is longer than a table can be. */
export function uploadedText({ file }: Fields): string | undefined {
  return Buffer.isBuffer(file) && file.length > 0 && file.length <= LARGEST_FILE
    ? file.toString('utf8')
    : undefined;
}

export async function sendFile(reply: FastifyReply, { form, facility }: FeeTableOnPage): Promise<void> {
  const header = translate('ja', 'admin.fees.file.header', { facility: facility.name, name: form.name });
  await reply
    .type('application/yaml; charset=utf-8')
    .header('content-disposition', `attachment; filename="${form.code}-${form.effectiveFrom}.yaml"`)
    .send(writeFeeTableFile(bodyOf(form), header));
}
