import type { Facility } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { groupErrors, type GroupStanding, GroupStandings } from '@kashikan/groups';
import { groupTerms } from '@kashikan/groups/rules';
import { type DomainError, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { BookingWish } from '../may-book';

/** 団体として予約できるか: by whom, while its registration holds, and in houses that ask for a permission of their own. */
@Injectable()
export class GroupMayBook {
  constructor(private readonly standings: GroupStandings) {}

  /**
   * Throws `group.unknown` for a group that the person may not book for; else `group.not-registered`, `group.registration-expired` or
   * `group.facility-not-permitted`, which staff may set aside.
   */
  async check(tx: Tx, wish: BookingWish): Promise<void> {
    const { groupName, groupId = null, accountId, channel, wanted, isChange, override } = wish;
    // While nobody has said for whom, nothing is asked.
    if (isChange || groupName === undefined) return;
    const facilities = [...new Map(wanted.map(({ room }) => [room.facilityId, room.facility])).values()];
    const municipality = facilities[0]?.municipality;
    if (!municipality) return;
    let standing: GroupStanding | undefined;
    if (groupId !== null) {
      const today = localDateOf(tx.now, municipality.timeZone);
      standing = await this.standings.within(tx, groupId, municipality.id, today);
      const may =
        channel !== 'online' ||
        (accountId !== null && (await this.standings.mayWithin(tx, accountId, groupId, 'book')));
      if (!standing || !may) throw groupErrors.unknown();
    } else if (channel !== 'online') return;
    const refusal = refusalOf(standing, facilities);
    if (!refusal) return;
    if (!override) throw refusal;
    await override(refusal);
  }
}

function refusalOf(
  standing: GroupStanding | undefined,
  facilities: readonly Facility[],
): DomainError | undefined {
  const group = standing?.name ?? '';
  const renewAt = standing ? `/my/groups/${standing.groupId}` : '/my/groups';
  if (standing && !standing.isValid)
    return standing.validUntil
      ? groupErrors.registrationExpired({ group, until: standing.validUntil, renewAt })
      : groupErrors.notRegistered({ group, renewAt });
  const closed = facilities.find(
    ({ id, code, municipality }) =>
      groupTerms(municipality.groupTerms).permissionFacilities.includes(code) &&
      !standing?.facilityIds.includes(id),
  );
  return closed && groupErrors.facilityNotPermitted({ facility: closed.name, group, renewAt });
}
