import { type Answer, edgeErrors, type Fields, Moved, Pages, SignedInStaff, textOf } from '@kashikan/edge';
import { Body, Post } from '@nestjs/common';
import { peopleSearches, SealedSearch } from '../../frame/sealed-search';

/** Every search for people is sent here and goes on to its page, which asks whether one may. */
@Pages('find')
@SignedInStaff()
export class FindController {
  constructor(private readonly search: SealedSearch) {}

  @Post()
  find(@Body() { to, ...asked }: Fields): Answer {
    const page = peopleSearches.find(one => one === textOf({ to }, 'to'));
    if (!page) throw edgeErrors.routeUnknown();
    return new Moved(this.search.address(page, asked));
  }
}
