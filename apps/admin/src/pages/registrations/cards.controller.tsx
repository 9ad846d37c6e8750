import { KnownResidents } from '@kashikan/bookings';
import { UnitOfWork } from '@kashikan/database';
import { type Answer, type Fields, Moved, Pages, Requires, ShowsPeople, Shown, textOf } from '@kashikan/edge';
import { CardView, ChangeCardPin, identityErrors, IssueCard, StopCard } from '@kashikan/identity';
import { isId } from '@kashikan/kernel';
import { Body, Get, Param, Post } from '@nestjs/common';
import { type RefusedForm, refusedForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { CardPage, IssuedCardPage } from './cards.view';

const fieldOf = { 'card.pin-malformed': 'pin', 'card.pin-guessable': 'pin' };

/** 利用者カード: given out at the counter to people who have no mail, with a new PIN when it is forgotten, stopped when it is lost. */
@Pages('registrations/:account/card')
@Requires('registration.edit')
@ShowsPeople()
export class CardsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly residents: KnownResidents,
    private readonly cards: CardView,
    private readonly issueCard: IssueCard,
    private readonly changePin: ChangeCardPin,
    private readonly stopCard: StopCard,
  ) {}

  @Get()
  show(@CurrentPage() page: StaffPage, @Param('account') id: string): Promise<Answer> {
    return this.shown(page, id);
  }

  /** Shown in answer to the form itself: nothing keeps the PIN in clear. */
  @Post()
  async issue(
    @CurrentPage() page: StaffPage,
    @Param('account') id: string,
    @Body() body: Fields,
  ): Promise<Answer> {
    const resident = await this.account(page, id);
    const { actor } = page.staff;
    const wish = { accountId: id, municipalityId: page.town.municipality.id, pin: textOf(body, 'pin') };
    try {
      const card =
        textOf(body, 'act') === 'pin'
          ? await this.unitOfWork.run({ actor, verb: 'account.change-card-pin' }, tx =>
              this.changePin.run(tx, wish),
            )
          : await this.unitOfWork.run({ actor, verb: 'account.issue-card' }, tx =>
              this.issueCard.run(tx, wish),
            );
      return new Shown(<IssuedCardPage page={page} resident={resident} card={card} />);
    } catch (error) {
      return this.shown(page, id, refusedForm(error, page, {}, fieldOf));
    }
  }

  @Post('stop')
  async stop(@CurrentPage() page: StaffPage, @Param('account') id: string): Promise<Answer> {
    await this.account(page, id);
    await this.unitOfWork.run({ actor: page.staff.actor, verb: 'account.stop-card' }, tx =>
      this.stopCard.run(tx, id, page.town.municipality.id),
    );
    return new Moved(`/registrations/${id}/card`);
  }

  private async shown(page: StaffPage, id: string, refused?: RefusedForm): Promise<Shown> {
    const resident = await this.account(page, id);
    const view = { page, resident, card: await this.cards.of(id), form: refused?.form };
    return new Shown(<CardPage {...view} />, refused?.status);
  }

  private async account(page: StaffPage, id: string) {
    const resident = isId(id) ? await this.residents.one(id) : undefined;
    if (!resident) throw identityErrors.accountUnknown();
    page.staff.saw([resident.accountId]);
    return resident;
  }
}
