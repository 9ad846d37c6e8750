import { ConductView, type MarkOnPage } from '@kashikan/bookings';
import { type ConductRules, conductRules, type Suspension, suspensionOf } from '@kashikan/bookings/rules';
import type { Municipality } from '@kashikan/catalogue';
import { addDays } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { ResidentPage } from '../../frame/resident-page';

/** What one town has written down about a person, and what follows from it today. */
export interface Standing {
  readonly town: Municipality;
  readonly rules: ConductRules;
  readonly marks: readonly MarkOnPage[];
  readonly suspension: Suspension<MarkOnPage> | undefined;
}

/** How far a record looks back; nothing older can count (withinDays of the town's file). */
const DAYS_BACK = 1_500;

@Injectable()
export class ReadRecord {
  constructor(private readonly conduct: ConductView) {}

  async of(page: ResidentPage): Promise<Standing[]> {
    if (!page.resident) return [];
    const since = addDays(page.today(), -DAYS_BACK);
    const marks = await this.conduct.ofAccount(page.resident.accountId, since);
    return [...page.towns.byId.values()].flatMap(({ municipality: town }) => {
      const own = marks.filter(({ municipalityId }) => municipalityId === town.id);
      const rules = conductRules(town.conduct);
      const suspension = suspensionOf(own, rules, page.today(town));
      return own.length > 0 ? [{ town, rules, marks: own, suspension }] : [];
    });
  }
}
