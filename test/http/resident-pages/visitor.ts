/** A browser without a script: keeps cookies, follows redirects, and sends the forms that it was given. */
export class PlainBrowser {
  private readonly cookies = new Map<string, string>();
  path = '/';
  status = 0;
  html = '';

  constructor(private readonly address: string) {}

  async open(path: string, init: RequestInit = {}): Promise<this> {
    const response = await fetch(new URL(path, this.address), {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'accept-language': 'ja',
        cookie: this.kept,
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    const location = response.headers.get('location');
    this.html = await response.text();
    this.status = response.status;
    this.path = path;
    if (response.status !== 303 || !location) return this;
    if (location.startsWith('http') && !location.startsWith(this.address)) {
      this.path = location;
      return this;
    }
    return this.open(location);
  }

  /** Sends the form whose action holds `action`, with its hidden fields and what is typed. */
  async send(
    action: string,
    typed: Readonly<Record<string, string | readonly string[]>> = {},
    without: readonly string[] = [],
  ): Promise<this> {
    const form = [...this.html.matchAll(/<form action="([^"]+)"([^>]*)>([\s\S]*?)<\/form>/g)].find(found =>
      found[1]?.includes(action),
    );
    if (!form) throw new Error(`no form to ${action} on ${this.path}`);
    const body = new URLSearchParams();
    for (const [, name = '', value = ''] of (form[3] ?? '').matchAll(
      /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
    ))
      if (!without.includes(name))
        body.append(name, value.replaceAll('&amp;', '&').replaceAll('&quot;', '"'));
    for (const [name, values] of Object.entries(typed)) {
      body.delete(name);
      for (const value of [values].flat()) body.append(name, value);
    }
    const target = (form[1] ?? '').replaceAll('&amp;', '&');
    if (form[2]?.includes('method="get"')) return this.open(`${target}?${body.toString()}`);
    return this.open(target, {
      method: 'POST',
      body: body.toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: this.address,
        'sec-fetch-site': 'same-origin',
      },
    });
  }

  /** What the browser keeps of us, as it would send it. */
  get kept(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** What a person reads, without the markup. */
  get text(): string {
    return this.html
      .replace(/<(script|head)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&');
  }
}
