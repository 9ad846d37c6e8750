import { Catalogue } from '@kashikan/catalogue';
import { CurrentStaff, Requires, ShowsPeople, StaffMember } from '@kashikan/edge';
import { LedgerOfDay } from '@kashikan/ledger';
import { Clock, localDateOf } from '@kashikan/kernel';
import { DayOfAccountingView } from '@kashikan/reconciliation';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReadBoard } from '../board/read-board';
import { peopleOf } from '../board/board-of-day';
import { scopeOf } from '../frame/staff-page';
import { BoardAnswer, boardItemAnswer } from './answers/board.answer';
import { ledgerDayAnswer, LedgerDayAnswer } from './answers/ledger.answer';
import { DayQuery, dayOf } from './bodies/day.query';

/** What stands on a day: the counter's board, and the books. */
@Controller('api/v1')
export class DaysApi {
  constructor(
    private readonly board: ReadBoard,
    private readonly ledger: LedgerOfDay,
    private readonly reconciliation: DayOfAccountingView,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  @Get('board')
  @ApiTags('board')
  @ShowsPeople()
  @Requires('board.view')
  @ApiOkResponse({ type: BoardAnswer })
  async boardOf(@CurrentStaff() staff: StaffMember, @Query() query: DayQuery): Promise<BoardAnswer> {
    const { now, today } = await this.today(staff);
    const date = dayOf(query, today);
    const items = await this.board.of({
      municipalityId: staff.municipalityId,
      facilities: scopeOf(staff, 'board.view', undefined),
      date,
      isToday: date === today,
    });
    staff.saw(items.flatMap(peopleOf));
    return { date, asOf: now.toISOString(), items: items.map(boardItemAnswer) };
  }

  @Get('ledger')
  @ApiTags('ledger')
  @Requires('accounting.view')
  @ApiOkResponse({ type: LedgerDayAnswer })
  async ledgerOf(@CurrentStaff() staff: StaffMember, @Query() query: DayQuery): Promise<LedgerDayAnswer> {
    const { today, zone } = await this.today(staff);
    const date = dayOf(query, today);
    const [day, stripe] = await Promise.all([
      this.ledger.of(staff.municipalityId, date),
      staff.may('accounting.view', null)
        ? this.reconciliation.stripeDay(staff.municipalityId, date, zone)
        : undefined,
    ]);
    return ledgerDayAnswer(day, scopeOf(staff, 'accounting.view', undefined), stripe);
  }

  private async today({ municipalityId }: StaffMember) {
    const { municipality } = await this.catalogue.municipality(municipalityId);
    const now = this.clock.now();
    return { now, zone: municipality.timeZone, today: localDateOf(now, municipality.timeZone) };
  }
}
