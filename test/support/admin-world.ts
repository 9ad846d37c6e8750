import { Catalogue, type Facility } from '@kashikan/catalogue';
import { type Role, type RoleGrant, totpCode } from '@kashikan/identity';
import type { RunningApp } from '@kashikan/edge';
import { localDate, newId } from '@kashikan/kernel';
import { startAdmin } from '../../apps/admin/src/start-admin';
import { journeyWorld, type JourneyWorld } from './journey-world';
import { settingsFor } from './settings';
import { aClerk, type Clerk } from './staff';

/** The day on which the specs of the counter play: a Thursday on which the halls are open. */
export const DAY_OF_USE = localDate('2027-06-17');

export interface AdminWorld extends JourneyWorld {
  readonly origin: string;
  /** The facility with the meeting rooms and halls. */
  readonly hall: Facility;
  /** Another facility of the same town. */
  readonly gym: Facility;
  /** A browser in which a member of staff with these roles has signed in. */
  signIn(roles: readonly Role[] | readonly RoleGrant[], municipalityId?: string): Promise<Browser>;
  /** The same person in another browser, or in the same after the session has ended. */
  enter(browser: Browser, clerk: Clerk): Promise<void>;
  /** The same person, in the same browser, after the session has ended. */
  signInAgain(browser: Browser): Promise<void>;
  visitor(): Browser;
}

/** Keeps cookies and fills in the hidden fields of forms, as a browser does; follows nothing by itself. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  /** `headers` go with every request, such as what a proxy writes; `cookies` as `cookieHeader` of another browser. */
  constructor(
    private readonly origin: string,
    private readonly headers: Readonly<Record<string, string>> = {},
    cookies = '',
  ) {
    for (const pair of cookies.split('; ').filter(Boolean)) this.keep(pair);
  }

  async get(path: string, accept = 'text/html'): Promise<Page> {
    return this.send(path, { headers: { accept } });
  }

  /** Loads the page at `from`, takes the hidden fields of its form to `path`, and sends it with `fields`. */
  async submit(from: string, path: string, fields: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.post(path, { ...(await this.get(from)).hidden(path), ...fields });
  }

  async post(path: string, fields: Readonly<Record<string, string>> | [string, string][]): Promise<Page> {
    return this.send(path, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  }

  async json(path: string, body?: object, key = newId()): Promise<{ status: number; body: JsonBody }> {
    const headers = {
      accept: 'application/json',
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const page = await this.send(path, init);
    return { status: page.status, body: JSON.parse(page.html || 'null') as JsonBody };
  }

  async upload(
    from: string,
    path: string,
    name: string,
    file: string | Uint8Array<ArrayBuffer>,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<Page> {
    const form = new FormData();
    for (const [field, value] of Object.entries({ ...(await this.get(from)).hidden(path), ...fields }))
      form.append(field, value);
    form.append(name, new Blob([file]), 'town.yaml');
    return this.send(path, { method: 'POST', headers: { accept: 'text/html' }, body: form });
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private async send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Page> {
    const headers = {
      ...this.headers,
      ...init.headers,
      cookie: this.cookieHeader(),
      'sec-fetch-site': 'same-origin',
    };
    const answer = await fetch(`${this.origin}${path}`, { ...init, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) {
      this.keep(cookie.split(';')[0] ?? '');
    }
    return new Page(answer.status, await answer.text(), answer.headers.get('location'));
  }

  private keep(pair: string): void {
    const at = pair.indexOf('=');
    this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

type JsonBody = Readonly<Record<string, unknown>>;

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** One answer of the app. */
export class Page {
  constructor(
    readonly status: number,
    readonly html: string,
    readonly location: string | null,
  ) {}

  get text(): string {
    return unescaped(
      this.html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' '),
    ).replace(/\s+/g, ' ');
  }

  get title(): string {
    return unescaped(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(this.html)?.[1] ?? '');
  }

  /** The hidden fields of the form that posts to `action`. */
  hidden(action: string): Record<string, string> {
    const form = this.html.split('<form').find(part => part.includes(`action="${action}"`));
    const fields = [
      ...(form ?? '').split('</form>')[0]!.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g),
    ];
    return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, unescaped(value)]));
  }
}

export async function adminWorld(): Promise<AdminWorld> {
  const world = await journeyWorld();
  const more = { STRIPE_API_BASE: world.stripeUrl, ADMIN_PORT: '0' };
  const running: RunningApp = await startAdmin(settingsFor(world.databaseUrl, more), world.clock);
  const origin = `http://127.0.0.1:${running.port}`;
  const { facilities } = await world.get(Catalogue).municipality('aoba');
  const hall = facilities.find(facility => facility.code === 'central-hall');
  const gym = facilities.find(facility => facility.id !== hall?.id);
  if (!hall || !gym) throw new Error('the sample has several halls');
  const clerks = new Map<Browser, Clerk>();
  const enter = async (browser: Browser, { login, password, totpSecret }: Clerk) => {
    const code = totpCode(totpSecret, world.clock.now());
    const entered = await browser.submit('/sign-in', '/sign-in', { login, password, code });
    if (entered.status !== 303) throw new Error(`not signed in: ${entered.text}`);
  };
  return {
    ...world,
    origin,
    hall,
    gym,
    visitor: () => new Browser(origin),
    enter,
    async signIn(roles, municipalityId = 'aoba') {
      const grants = roles.map(role => (typeof role === 'string' ? { role, facilityId: null } : role));
      const clerk = await aClerk(world.services, municipalityId, grants);
      const browser = new Browser(origin);
      clerks.set(browser, clerk);
      await enter(browser, clerk);
      return browser;
    },
    async signInAgain(browser) {
      const clerk = clerks.get(browser);
      if (clerk) await enter(browser, clerk);
    },
    async close() {
      await running.close();
      await world.close();
    },
  };
}
