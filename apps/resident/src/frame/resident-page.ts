import { Catalogue, type Municipality, type Towns } from '@kashikan/catalogue';
import { type EdgeRequest, requestLocale, type Visitor, visitorOf } from '@kashikan/edge';
import type { ResidentSession } from '@kashikan/identity';
import { type Locale, type Words, words } from '@kashikan/i18n';
import { Clock, type LocalDate, localDateOf } from '@kashikan/kernel';
import type { Visit } from '@kashikan/ui';
import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import { hrefs } from './hrefs';
import { nameIn } from './names';

/** Everything a resident page needs to know about its request. */
export interface ResidentPage {
  readonly visitor: Visitor;
  readonly resident: ResidentSession | undefined;
  readonly locale: Locale;
  readonly t: Words;
  readonly now: Date;
  /** Path and query, to come back to after signing in. */
  readonly path: string;
  readonly towns: Towns;
  /** The town that the address names, or the first of this install. */
  readonly town: Municipality;
  /** What the frame of the page shows; of `town` unless the page belongs to another. */
  visit(town?: Municipality): Visit;
  /** The frame of a page that belongs to no town yet. */
  visitAnywhere(): Visit;
  today(town?: Municipality): LocalDate;
}

@Injectable()
export class ReadResidentPage implements PipeTransform<EdgeRequest, Promise<ResidentPage>> {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async transform(request: EdgeRequest): Promise<ResidentPage> {
    return residentPage(request, await this.catalogue.current(), this.clock.now());
  }
}

export function residentPage(request: EdgeRequest, towns: Towns, now: Date): ResidentPage {
  const visitor = visitorOf(request);
  const locale = requestLocale(request);
  const path = request.url;
  const town = townOfPath(towns, path);
  return {
    visitor,
    resident: visitor.resident,
    locale,
    t: words(locale),
    now,
    path,
    towns,
    town,
    visit: (of = town) => visitOf(visitor, locale, of, path, now),
    visitAnywhere: () => visitOf(visitor, locale, { ...town, name: '', nameEn: '', phone: '' }, path, now),
    today: (of = town) => localDateOf(now, of.timeZone),
  };
}

export function visitOf(
  visitor: Visitor,
  locale: Locale,
  town: Municipality,
  path: string,
  now: Date,
): Visit {
  const { id, phone, phoneHours, timeZone } = town;
  const back = path.startsWith('/sign-in') ? hrefs.town(id) : path;
  return {
    locale,
    zone: timeZone,
    now,
    municipality: { id, name: nameIn(locale, town), phone, phoneHours },
    // Only a page with a form asks for it, and only then is the visitor marked by a cookie.
    get csrfToken() {
      return visitor.csrfToken;
    },
    links: {
      home: hrefs.town(id),
      help: hrefs.help(id),
      signIn: hrefs.signIn(back),
      signOut: '/sign-out',
      myPage: hrefs.my,
    },
    languageHref: other => `/language/${other}?return=${encodeURIComponent(path)}`,
    ...(visitor.resident ? { signedInName: visitor.resident.name ?? visitor.resident.email ?? '' } : {}),
  };
}

/** Which town an address speaks of: by its name, a facility, a room, or the page to return to. */
export function townOfPath(towns: Towns, path: string): Municipality {
  const [first] = [...towns.byId.values()].sort(
    (a, b) => a.municipality.sortOrder - b.municipality.sortOrder,
  );
  if (!first) throw new Error('The install has no municipality yet.');
  const [, kind, id = ''] = /^\/(towns|facilities|rooms)\/([^/?]+)/.exec(path) ?? [];
  if (kind === 'towns') return towns.byId.get(id)?.municipality ?? first.municipality;
  if (kind === 'facilities') return towns.facilities.get(id)?.municipality ?? first.municipality;
  if (kind === 'rooms') return towns.rooms.get(id)?.facility.municipality ?? first.municipality;
  const back = new URLSearchParams(path.split('?')[1]).get('return');
  return back?.startsWith('/') && !back.includes('return=') ? townOfPath(towns, back) : first.municipality;
}

const RawRequest = createParamDecorator((_: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<EdgeRequest>(),
);

/** The ResidentPage of this request. */
export const CurrentPage = () => RawRequest(ReadResidentPage);
