import type { ApprovalCaseFacts, PendingApproval } from '@kashikan/approvals';
import type { ApplicationCheck } from '@kashikan/approvals/rules';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { ApiProperty } from '@nestjs/swagger';

export class CheckAnswer {
  @ApiProperty({ example: 'capacity' }) code: string;
  @ApiProperty({ description: 'False asks for a look; it never refuses by itself' }) ok: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true }) evidence: Readonly<Record<string, unknown>>;
}

export class StepAnswer {
  @ApiProperty({ example: 'head' }) code: string;
  @ApiProperty({ example: '課長' }) name: string;
  @ApiProperty({ enum: ['review', 'opinion', 'decision'] }) kind: string;
  @ApiProperty({ description: 'Signed in the open round' }) isSigned: boolean;
}

export class ApprovalAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty({ example: '100123-6' }) bookingNumber: string;
  @ApiProperty({ format: 'uuid' }) facilityId: string;
  @ApiProperty({ enum: ['pending', 'returned', 'approved', 'refused', 'withdrawn'] }) state: string;
  @ApiProperty({ description: 'A change of a booking that was judged; times and fee are those asked for' })
  isChange: boolean;
  @ApiProperty({ type: String, nullable: true }) groupName: string | null;
  @ApiProperty({ type: String, nullable: true }) applicantName: string | null;
  @ApiProperty({ format: 'date-time' }) startsAt: string;
  @ApiProperty({ format: 'date-time' }) endsAt: string;
  @ApiProperty({ format: 'date-time' }) requestedAt: string;
  @ApiProperty({ format: 'date', description: '標準処理期間の満了日' }) dueOn: string;
  @ApiProperty({ type: Number, nullable: true }) people: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Yen' }) feeYen: number | null;
  @ApiProperty({ description: 'Begins anew when the case is sent back or its contents change' })
  round: number;
  @ApiProperty({ type: [StepAnswer] }) steps: readonly StepAnswer[];
  @ApiProperty({ type: [CheckAnswer] }) checks: readonly ApplicationCheck[];
}

export class ApprovalCaseAnswer extends ApprovalAnswer {
  @ApiProperty({ format: 'date-time', type: String, nullable: true }) decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: String, nullable: true, description: '根拠条項' }) reasonArticle: string | null;
  @ApiProperty({ type: String, nullable: true }) reasonFacts: string | null;
}

export class DecisionAnswer {
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty({ description: 'The booking after the signature', example: 'payment-due' }) state: string;
  @ApiProperty({ enum: ['signed', 'approved', 'refused'], description: 'signed: other steps are to come' })
  outcome: string;
}

type Common = Omit<
  PendingApproval,
  'facilityName' | 'roomName' | 'eventName' | 'applicantName' | 'people' | 'feeYen'
> &
  Pick<ApprovalCaseFacts, 'applicantName' | 'people' | 'feeYen'>;

const common = (one: Common, state: string): ApprovalAnswer => ({
  id: one.approvalId,
  bookingId: one.bookingId,
  bookingNumber: showBookingNumber(one.bookingNumber),
  facilityId: one.facilityId,
  state,
  isChange: one.isChange,
  groupName: one.groupName,
  applicantName: one.applicantName,
  startsAt: one.startsAt.toISOString(),
  endsAt: one.endsAt.toISOString(),
  requestedAt: one.requestedAt.toISOString(),
  dueOn: one.dueOn,
  people: one.people,
  feeYen: one.feeYen,
  round: one.round,
  steps: one.route.steps.map(({ code, name, kind }) => ({
    code,
    name,
    kind,
    isSigned: one.signatures.some(({ step }) => step === code),
  })),
  checks: one.checks,
});

export const approvalAnswer = (pending: PendingApproval): ApprovalAnswer => common(pending, 'pending');

export const approvalCaseAnswer = (facts: ApprovalCaseFacts): ApprovalCaseAnswer => ({
  ...common({ ...facts, isChange: facts.changeId !== null }, facts.state),
  decidedAt: facts.decidedAt?.toISOString() ?? null,
  decidedBy: facts.decidedBy,
  reasonArticle: facts.reasonArticle,
  reasonFacts: facts.reasonFacts,
});
