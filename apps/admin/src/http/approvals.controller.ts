import { ApprovalCase, ApprovalInbox } from '@kashikan/approvals';
import { CurrentStaff, IdempotencyKey, Requires, ShowsPeople, StaffMember } from '@kashikan/edge';
import { DecideApplication } from '@kashikan/journeys';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { scopeOf } from '../frame/staff-page';
import {
  approvalAnswer,
  ApprovalAnswer,
  approvalCaseAnswer,
  ApprovalCaseAnswer,
  DecisionAnswer,
} from './answers/approval.answer';
import { DecisionBody } from './bodies/decision.body';

/** 審査の案件. */
@ApiTags('approvals')
@Controller('api/v1/approvals')
@ShowsPeople()
export class ApprovalsApi {
  constructor(
    private readonly inbox: ApprovalInbox,
    private readonly cases: ApprovalCase,
    private readonly decide: DecideApplication,
  ) {}

  /** What waits for a decision, the nearest deadline first. */
  @Get()
  @Requires('approval.view')
  @ApiOkResponse({ type: [ApprovalAnswer] })
  async list(@CurrentStaff() staff: StaffMember): Promise<ApprovalAnswer[]> {
    const scope = scopeOf(staff, 'approval.view', undefined);
    const pending = await this.inbox.pending(staff.municipalityId, scope);
    staff.saw(pending.map(({ accountId }) => accountId));
    return pending.map(approvalAnswer);
  }

  @Get(':id')
  @Requires('approval.view')
  @ApiOkResponse({ type: ApprovalCaseAnswer })
  async show(@CurrentStaff() staff: StaffMember, @Param('id') id: string): Promise<ApprovalCaseAnswer> {
    const facts = await this.cases.of(id, staff.municipalityId);
    staff.mustMay('approval.view', facts);
    staff.saw([facts.accountId]);
    return approvalCaseAnswer(facts);
  }

  /** The first decision holds; 409 tells who made it. */
  @Post(':id/decision')
  @Requires('approval.decide')
  @ApiCreatedResponse({ type: DecisionAnswer })
  async decision(
    @CurrentStaff() staff: StaffMember,
    @IdempotencyKey() idempotency: IdempotencyKey,
    @Param('id') id: string,
    @Body() body: DecisionBody,
  ): Promise<DecisionAnswer> {
    const facts = await this.cases.of(id, staff.municipalityId);
    staff.mustMay('approval.decide', facts);
    return this.decide.run({
      actor: staff.actor,
      approvalId: id,
      municipalityId: staff.municipalityId,
      decision: body.decision,
      step: body.step,
      round: body.round,
      article: body.article,
      facts: body.facts,
      idempotency,
    });
  }
}
