import { type LookRow, LooksOf, type Sight } from '@kashikan/audit';
import { UnitOfWork } from '@kashikan/database';
import { type Answer, type Fields, Pages, queryOf, Requires, ShowsPeople, Shown } from '@kashikan/edge';
import { translate } from '@kashikan/i18n';
import { RecordSearch } from '@kashikan/reports';
import { csv } from '@kashikan/reports/rules';
import { Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { h } from 'preact';
import { carriedQuery } from '../../frame/sealed-search';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { LooksPage } from './looks.view';
import { type AskedRecord, ReadRecordFilter } from './read-filter';
import { noteLook, sendCsv } from './record-answer';
import { type Names, stampOf } from './record-line';

const ON_A_PAGE = 50;

/** 閲覧の記録: who saw whose data; and for a report of a leak, everybody whose data one member of staff saw. */
@Pages('records/looks')
@Requires('record.view')
@ShowsPeople()
export class LooksController {
  constructor(
    private readonly looks: LooksOf,
    private readonly search: RecordSearch,
    private readonly filters: ReadRecordFilter,
    private readonly units: UnitOfWork,
  ) {}

  @Get()
  async show(@CurrentPage() page: StaffPage, @Query() query: Fields): Promise<Answer> {
    page.staff.mustMayEverywhere('record.view');
    const asked = await this.filters.of(page, query);
    const found = asked.isWrong ? [] : await this.found(page, asked);
    const rows = found.slice(0, ON_A_PAGE);
    const last = found.length > ON_A_PAGE ? rows.at(-1) : undefined;
    const names = await this.names(
      page,
      rows.flatMap(({ accountIds }) => accountIds),
    );
    const { staffId } = asked.filter;
    const seenCount =
      staffId && !asked.isWrong ? (await this.looks.peopleSeenBy(staffId, asked.filter)).length : undefined;
    const staff = await this.search.staff(page.staff.municipalityId);
    return new Shown(
      h(LooksPage, {
        page,
        asked,
        rows,
        names,
        staff,
        seenCount,
        older: last && `/records/looks?${queryOf({ ...carriedQuery(query), before: String(last.id) })}`,
        csvHref: `/records/looks/csv?${queryOf(carriedQuery(query))}`,
      }),
      asked.isWrong ? 422 : 200,
    );
  }

  /** Everybody whose data one member of staff saw in a time. */
  @Get('csv')
  async download(
    @CurrentPage() page: StaffPage,
    @Res() reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<void> {
    page.staff.mustMayEverywhere('record.view');
    const asked = await this.filters.of(page, query);
    const { staffId } = asked.filter;
    const seen = staffId && !asked.isWrong ? await this.looks.peopleSeenBy(staffId, asked.filter) : [];
    await noteLook(this.units, page, 'record.export', 'people-seen', asked.filter);
    const names = await this.names(
      page,
      seen.map(({ accountId }) => accountId),
    );
    const lines = seen.map(sight => sightCells(page, sight, names));
    await sendCsv(reply, `people-seen-${asked.from}-${asked.until}.csv`, csv(sightHead(), lines));
  }

  private async found(page: StaffPage, { filter }: AskedRecord): Promise<LookRow[]> {
    await noteLook(this.units, page, 'record.search', 'looks', filter);
    return this.looks.find(filter, ON_A_PAGE + 1);
  }

  private async names(page: StaffPage, ids: readonly string[]): Promise<Names> {
    page.staff.saw(ids);
    return new Map((await this.search.names(ids)).map(one => [one.id, one]));
  }
}

const sightHead = (): string[] => [
  translate('ja', 'admin.records.person'),
  translate('ja', 'admin.looks.email'),
  translate('ja', 'admin.looks.times'),
  translate('ja', 'admin.looks.first'),
  translate('ja', 'admin.looks.last'),
  'ID',
];

const sightCells = (
  page: StaffPage,
  { accountId, times, firstAt, lastAt }: Sight,
  names: Names,
): string[] => [
  names.get(accountId)?.name ?? '',
  names.get(accountId)?.email ?? '',
  String(times),
  stampOf(firstAt, page.zone),
  stampOf(lastAt, page.zone),
  accountId,
];
