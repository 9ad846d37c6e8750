import { OfficeView } from '@kashikan/approvals';
import { routeTerms } from '@kashikan/approvals/rules';
import { type Answer, type Fields, Moved, Pages, Requires, Shown, textOf } from '@kashikan/edge';
import { permissions, StaffDirectory } from '@kashikan/identity';
import { KeepPosts } from '@kashikan/journeys';
import { isId } from '@kashikan/kernel';
import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { PostsPage } from './posts.view';

const nobody = '00000000-0000-0000-0000-000000000000';

/** 決裁の経路と職: the ways that cases go, and who sits in the posts on them. */
@Pages('settings/posts')
@Requires('settings.edit')
export class PostsController {
  constructor(
    private readonly office: OfficeView,
    private readonly directory: StaffDirectory,
    private readonly posts: KeepPosts,
  ) {}

  @Get()
  @Requires('settings.view')
  show(@CurrentPage() page: StaffPage, @Query('done') done?: string): Promise<Answer> {
    return this.shown(page, undefined, done === 'saved');
  }

  @Post()
  @HttpCode(200)
  give(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    return this.change(page, fields, wish => this.posts.give(page.staff.actor, wish));
  }

  @Post('end')
  @HttpCode(200)
  end(@CurrentPage() page: StaffPage, @Body() fields: Fields): Promise<Answer> {
    return this.change(page, fields, wish => this.posts.end(page.staff.actor, wish));
  }

  private async change(
    page: StaffPage,
    fields: Fields,
    work: (wish: { municipalityId: string; post: string; staffId: string }) => Promise<void>,
  ): Promise<Answer> {
    page.staff.mustMayEverywhere('settings.edit');
    const typed = textOf(fields, 'person');
    const staffId = isId(typed) ? typed : nobody;
    try {
      await work({ municipalityId: page.staff.municipalityId, post: textOf(fields, 'post'), staffId });
      return new Moved('/settings/posts?done=saved');
    } catch (error) {
      const fieldOf = {
        'approval.post-unknown': 'post',
        'approval.post-held': 'person',
        'approval.holder-unknown': 'person',
      };
      return this.shown(page, refusedForm(error, page, fields, fieldOf));
    }
  }

  private async shown(page: StaffPage, refused?: RefusedForm, isSaved = false): Promise<Shown> {
    const { municipalityId } = page.staff;
    const [holders, all] = await Promise.all([
      this.office.holders(municipalityId),
      this.directory.all(municipalityId),
    ]);
    const deciders: readonly string[] = permissions['approval.decide'];
    const people = all.filter(
      one => one.leftAt === null && one.roles.some(({ role }) => deciders.includes(role)),
    );
    const terms = routeTerms(page.town.municipality.approval);
    const mayEdit = page.staff.may('settings.edit', null);
    return new Shown(
      h(PostsPage, { page, terms, holders, people, mayEdit, isSaved, form: refused?.form }),
      refused?.status ?? 200,
    );
  }
}
