import { Catalogue, type Municipality } from '@kashikan/catalogue';
import { UnitOfWork } from '@kashikan/database';
import { DueRegistrations, RegistrationsStore } from '@kashikan/groups';
import { groupTerms } from '@kashikan/groups/rules';
import { addDays, Clock, localDateOf, systemActor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { GroupLetters } from './group-letters';

const actor = systemActor('watch-registrations');

/** 有効期限: groups are told before their registration ends, and after its last day it is over. */
@Injectable()
export class WatchRegistrations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly due: DueRegistrations,
    private readonly registrations: RegistrationsStore,
    private readonly letters: GroupLetters,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const { byId } = await this.catalogue.current();
    for (const { municipality } of byId.values()) {
      await this.expire(municipality);
      await this.remind(municipality);
    }
  }

  private async expire(town: Municipality): Promise<void> {
    const today = localDateOf(this.clock.now(), town.timeZone);
    for (const { id } of await this.due.ended(town.id, today))
      await this.unitOfWork.run({ actor, verb: 'group.expire' }, async tx => {
        const found = await this.registrations.lock(tx, id);
        if (found.state === 'approved') await this.registrations.fire(tx, found, 'expire');
      });
  }

  private async remind(town: Municipality): Promise<void> {
    const today = localDateOf(this.clock.now(), town.timeZone);
    const { remindDays } = groupTerms(town.groupTerms);
    for (const { id } of await this.due.toRemind(town.id, today, addDays(today, remindDays)))
      await this.unitOfWork.run({ actor, verb: 'group.remind' }, async tx => {
        const found = await this.registrations.lock(tx, id);
        if (found.state !== 'approved' || !found.validUntil) return;
        await this.registrations.markReminded(tx, id);
        await this.letters.endsSoon(tx, town, found, found.validUntil);
      });
  }
}
