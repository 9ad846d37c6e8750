import {
  type Answer,
  ChoiceCookie,
  CurrentStaff,
  type Fields,
  Moved,
  Pages,
  safeReturnPath,
  SignedInStaff,
  StaffMember,
  textOf,
} from '@kashikan/edge';
import { worksAt } from '@kashikan/identity';
import { isId } from '@kashikan/kernel';
import { Body, Get, Headers, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { startOf } from '../../frame/doors';
import { FACILITY_COOKIE } from '../../frame/staff-page';

@Pages('')
@SignedInStaff()
export class StartController {
  constructor(private readonly choices: ChoiceCookie) {}

  @Get()
  start(@CurrentStaff() staff: StaffMember): Answer {
    return new Moved(startOf(staff));
  }

  /** Keeps the choice in the browser: it narrows what is shown and gives no rights. */
  @Post('facility')
  choose(
    @CurrentStaff() staff: StaffMember,
    @Body() fields: Fields,
    @Headers('referer') referer: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer {
    const wanted = textOf(fields, 'facility');
    const known = isId(wanted) && worksAt(staff.grants, wanted) ? wanted : '';
    this.choices.keep(reply, FACILITY_COOKIE, known);
    return new Moved(safeReturnPath(pathOf(referer)));
  }
}

function pathOf(referer: string | undefined): string {
  if (!referer || !URL.canParse(referer)) return '/';
  const { pathname, search } = new URL(referer);
  return `${pathname}${search}`;
}
