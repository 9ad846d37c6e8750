import { UnitOfWork } from '@kashikan/database';
import {
  type Answer,
  CurrentActor,
  type Fields,
  Moved,
  Pages,
  safeReturnPath,
  Shown,
  SignedIn,
  textOf,
  typedOf,
} from '@kashikan/edge';
import { type Registration, RegistrationView, UpdateProfile } from '@kashikan/identity';
import { errorWords } from '@kashikan/i18n';
import { readProfile } from '@kashikan/identity';
import type { Actor } from '@kashikan/kernel';
import { Body, Get, Post, Query } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { beginsBooking, ProfilePage } from './profile.view';

@Pages('profile')
@SignedIn()
export class ProfileController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly updateProfile: UpdateProfile,
    private readonly registrations: RegistrationView,
  ) {}

  @Get()
  async form(@CurrentPage() page: ResidentPage, @Query('return') wanted?: string): Promise<Answer> {
    const back = safeReturnPath(wanted, hrefs.my);
    return new Shown(
      <ProfilePage page={page} back={back} form={undefined} registrations={await this.registered(page)} />,
    );
  }

  @Post()
  async save(
    @CurrentPage() page: ResidentPage,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const back = safeReturnPath(body.return, hrefs.my);
    const typed = {
      name: textOf(body, 'name'),
      nameKana: textOf(body, 'nameKana'),
      phone: textOf(body, 'phone'),
      address: textOf(body, 'address'),
      groupName: beginsBooking(back) ? textOf(body, 'groupName') : (page.resident?.groupName ?? ''),
    };
    const read = readProfile(typed);
    if ('problems' in read) {
      const errors = Object.fromEntries(
        Object.entries(read.problems).map(([field, code]) => [field, this.words(page, code)]),
      );
      const view = { page, back, form: { values: typedOf(body), errors } };
      return new Shown(<ProfilePage {...view} registrations={await this.registered(page)} />, 422);
    }
    const accountId = page.resident?.accountId ?? '';
    await this.unitOfWork.run({ actor, verb: 'resident.update-profile' }, tx =>
      this.updateProfile.run(tx, accountId, typed),
    );
    return new Moved(back);
  }

  private registered({ resident }: ResidentPage): Promise<Registration[]> {
    return this.registrations.ofAccount(resident?.accountId ?? '');
  }

  private words(page: ResidentPage, code: string): string {
    return errorWords(
      code,
      {},
      { locale: page.locale, zone: page.town.timeZone, requestId: page.visitor.requestId },
    );
  }
}
