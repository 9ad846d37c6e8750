import { approvalErrors, PostHoldersStore, type PostId } from '@kashikan/approvals';
import { emptySteps, routeTerms } from '@kashikan/approvals/rules';
import { Catalogue } from '@kashikan/catalogue';
import { type Tx, UnitOfWork } from '@kashikan/database';
import { ChangeStaffRoles, type ColleagueId } from '@kashikan/identity';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

/** 職: who sits where, and that no post which is needed is left empty, also by somebody who leaves. */
@Injectable()
export class KeepPosts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posts: PostHoldersStore,
    private readonly catalogue: Catalogue,
    private readonly roles: ChangeStaffRoles,
  ) {}

  /** Throws `approval.post-unknown`, `approval.post-held` or `approval.holder-unknown`. */
  async give(actor: Actor, wish: PostId): Promise<void> {
    const { posts } = await this.terms(wish.municipalityId);
    if (!posts.some(({ code }) => code === wish.post)) throw approvalErrors.postUnknown();
    await this.unitOfWork.run({ actor, verb: 'staff.give-post' }, tx => this.posts.give(tx, wish));
  }

  /** Throws `approval.post-needs-somebody` for the last one in a post that a route or an open case needs. */
  async end(actor: Actor, wish: PostId): Promise<void> {
    await this.unitOfWork.run({ actor, verb: 'staff.end-post' }, async tx => {
      if (await this.posts.end(tx, wish)) await this.mustBeFilled(tx, wish.municipalityId, [wish.post]);
    });
  }

  /** 離任: the posts are handed over before. Throws `approval.post-needs-somebody`, or as `ChangeStaffRoles.leave` does. */
  async leave(actor: Actor, colleague: ColleagueId): Promise<void> {
    await this.unitOfWork.run({ actor, verb: 'staff.leave' }, async tx => {
      const { municipalityId, staffId } = colleague;
      const held = await this.posts.of(tx, municipalityId, staffId);
      await this.roles.leave(tx, colleague);
      for (const post of held) await this.posts.end(tx, { municipalityId, staffId, post });
      await this.mustBeFilled(tx, municipalityId, held);
    });
  }

  private async terms(municipalityId: string) {
    const { municipality } = await this.catalogue.municipality(municipalityId);
    return routeTerms(municipality.approval);
  }

  private async mustBeFilled(tx: Tx, municipalityId: string, left: readonly string[]): Promise<void> {
    if (left.length === 0) return;
    const terms = await this.terms(municipalityId);
    const { facilities } = await this.catalogue.municipality(municipalityId);
    const holders = await this.posts.reach(tx, municipalityId);
    const codes = facilities.map(({ code }) => code);
    const wanted = await this.posts.wanted(tx, municipalityId);
    const empty = [
      ...emptySteps(terms, holders, codes).map(({ post }) => post),
      ...wanted.filter(post => !holders.some(holder => holder.post === post)),
    ].find(post => left.includes(post));
    if (empty === undefined) return;
    const post = terms.posts.find(({ code }) => code === empty)?.name ?? empty;
    throw approvalErrors.postNeedsSomebody({ post });
  }
}
