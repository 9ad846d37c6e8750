import type { Actor } from '@kashikan/kernel';
import { DomainError } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { DecideApplication } from '../decide-application';

/** A case as the list showed it. */
export interface SeenCase {
  readonly approvalId: string;
  readonly municipalityId: string;
  readonly step: string;
  readonly round: number;
}

export interface BatchOutcome {
  readonly signed: readonly string[];
  /** Left out: what kept it, by the code of its refusal. */
  readonly left: readonly { readonly approvalId: string; readonly error: DomainError }[];
}

/** まとめて承認: each case in a unit and with a record of its own; one that has changed meanwhile is left out and told. */
@Injectable()
export class ApproveClean {
  constructor(private readonly decide: DecideApplication) {}

  async run(actor: Actor, cases: readonly SeenCase[]): Promise<BatchOutcome> {
    const signed: string[] = [];
    const left: { approvalId: string; error: DomainError }[] = [];
    for (const seen of cases) {
      try {
        await this.decide.run({ actor, ...seen, decision: 'approve' });
        signed.push(seen.approvalId);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        left.push({ approvalId: seen.approvalId, error });
      }
    }
    return { signed, left };
  }
}
