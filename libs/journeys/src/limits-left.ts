import { UsesView } from '@kashikan/bookings';
import { binds, countedUse, type Limit, type Period, periodOf, usedOf } from '@kashikan/bookings/rules';
import { calendarOf } from '@kashikan/calendar';
import { Catalogue, type Room } from '@kashikan/catalogue';
import { Clock, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { Askers } from './askers';
import { limitsOf } from './limits-of-town';

export interface LimitLeft {
  readonly limit: Limit;
  readonly period: Period;
  /** In the limit's unit; never below nothing. */
  readonly left: number;
}

/** How much more a person may book of a room around a day: told beforehand, decided by `MayBook`. */
@Injectable()
export class LimitsLeft {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly uses: UsesView,
    private readonly askers: Askers,
    private readonly clock: Clock,
  ) {}

  /** `groupName` is the one that the person usually acts for; null counts alone. */
  async of(
    who: { readonly accountId: string; readonly groupName: string | null },
    room: Room,
    date: LocalDate,
  ): Promise<LimitLeft[]> {
    const { municipalityId } = room;
    const towns = await this.catalogue.current();
    const town = towns.byId.get(municipalityId);
    const limits = (town ? limitsOf(town) : []).filter(({ roomIds }) => roomIds?.has(room.id) ?? true);
    const [first] = limits.map(({ per }) => periodOf(per, date).from).sort();
    if (first === undefined) return [];
    const [rows, asker] = await Promise.all([
      this.uses.ofApplicant({ municipalityId, groupId: null, ...who, from: first }, this.clock.now()),
      this.askers.of(who.accountId, municipalityId),
    ]);
    const existing = rows.flatMap(row => {
      const used = towns.rooms.get(row.roomId);
      return used ? [{ ...row, ...countedUse(used.id, row, calendarOf(used)) }] : [];
    });
    const group = who.groupName === null ? ('none' as const) : ('named' as const);
    const kind = asker.alsoKinds ? undefined : asker.kindCode;
    const applicant = { accountId: who.accountId, group, kind };
    return limits
      .filter(limit => binds(limit, applicant))
      .map(limit => {
        const period = periodOf(limit.per, date);
        return { limit, period, left: Math.max(0, limit.most - usedOf(limit, applicant, existing, period)) };
      });
  }
}
