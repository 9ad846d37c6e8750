import { UnitOfWork } from '@kashikan/database';
import { type Answer, type Fields, Pages, queryOf, Requires, ShowsPeople, Shown } from '@kashikan/edge';
import { type RecordRow, RecordSearch } from '@kashikan/reports';
import { csv } from '@kashikan/reports/rules';
import { Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { h } from 'preact';
import { carriedQuery } from '../../frame/sealed-search';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { type AskedRecord, ReadRecordFilter } from './read-filter';
import { type Names, peopleOfRow, recordCells, recordHead } from './record-line';
import { noteLook, sendCsv } from './record-answer';
import type { StaffChoice } from './record-fields';
import { RecordsPage } from './records.view';

const ON_A_PAGE = 50;
const IN_A_FILE = 20_000;

/** F9 記録: who did what, when. Looking at it is itself recorded. */
@Pages('records')
@Requires('record.view')
@ShowsPeople()
export class RecordsController {
  constructor(
    private readonly search: RecordSearch,
    private readonly filters: ReadRecordFilter,
    private readonly units: UnitOfWork,
  ) {}

  @Get()
  async show(@CurrentPage() page: StaffPage, @Query() query: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('record.view');
    const asked = await this.filters.of(page, query);
    const found = asked.isWrong ? [] : await this.rows(page, asked, 'record.search', ON_A_PAGE + 1);
    const rows = found.slice(0, ON_A_PAGE);
    const staff = await this.search.staff(page.staff.municipalityId);
    const names = await this.names(page, rows, staff);
    const last = found.length > ON_A_PAGE ? rows.at(-1) : undefined;
    const older = last && `/records?${queryOf({ ...carriedQuery(query), before: String(last.id) })}`;
    const csvHref = `/records/csv?${queryOf(carriedQuery(query))}`;
    return new Shown(
      h(RecordsPage, { page, asked, rows, names, staff, older, csvHref }),
      asked.isWrong ? 422 : 200,
    );
  }

  @Get('csv')
  async download(
    @CurrentPage() page: StaffPage,
    @Res() reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<void> {
    page.staff.mustMayEverywhere('record.view');
    const asked = await this.filters.of(page, query);
    const rows = asked.isWrong ? [] : await this.rows(page, asked, 'record.export', IN_A_FILE);
    const staff = await this.search.staff(page.staff.municipalityId);
    const names = await this.names(page, rows, staff);
    const lines = rows.map(row => recordCells(page, row, names));
    await sendCsv(reply, `records-${asked.from}-${asked.until}.csv`, csv(recordHead(), lines));
  }

  private async rows(
    page: StaffPage,
    { filter }: AskedRecord,
    verb: 'record.search' | 'record.export',
    most: number,
  ): Promise<RecordRow[]> {
    await noteLook(this.units, page, verb, 'entries', filter);
    return this.search.find(filter, most);
  }

  private async names(
    page: StaffPage,
    rows: readonly RecordRow[],
    staff: readonly StaffChoice[],
  ): Promise<Names> {
    const ids = rows.flatMap(peopleOfRow);
    page.staff.saw(ids);
    const colleagues = staff.map(one => ({ ...one, email: null }));
    return new Map([...(await this.search.names(ids)), ...colleagues].map(one => [one.id, one]));
  }
}
