import { type EdgeRequest, type Fields, queryOf, textsOf } from '@kashikan/edge';
import { Seals } from '@kashikan/identity';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';

/** The pages that search for people, by what staff type: names, mail addresses, telephone numbers. */
export const peopleSearches = [
  '/search',
  '/registrations',
  '/people/groups',
  '/records',
  '/records/looks',
  '/records/disclosure',
] as const;
export type PeopleSearch = (typeof peopleSearches)[number];

const USE = 'search';

/**
 * What was searched for travels sealed in the address, so that it stands in no history, no log of a proxy and no bookmark, and going back to
 * what was found asks for nothing again (ASVS 5.0, 14.2.1).
 */
@Injectable()
export class SealedSearch implements NestInterceptor {
  constructor(private readonly seals: Seals) {}

  /** The address of a page with what is searched for. `more` stays readable. */
  address(page: PeopleSearch, asked: Fields, more: Readonly<Record<string, string>> = {}): string {
    const typed = Object.entries(asked).filter(([name]) => textsOf(asked, name).some(text => text !== ''));
    const find = this.seals.sealForAddress(USE, JSON.stringify(Object.fromEntries(typed)));
    return `${page}?${queryOf({ find, ...more })}`;
  }

  /** Before a page reads its query: what `find` holds stands among it. One that cannot be opened asks for nothing. */
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<EdgeRequest>();
    const query = request.query as Fields;
    const [find] = textsOf(query, 'find');
    const opened = request.method === 'GET' && find ? this.seals.openFromAddress(USE, find) : undefined;
    if (opened !== undefined) request.query = { ...(JSON.parse(opened) as Fields), ...query };
    return next.handle();
  }
}

/** The query as it stood in the address, for links that go on from there. */
export const carriedQuery = (query: Fields): Fields =>
  typeof query.find === 'string' ? { find: query.find } : query;
