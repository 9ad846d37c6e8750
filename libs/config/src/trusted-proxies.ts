/** Names that the server knows for the networks of one's own machine and house. */
const named = ['loopback', 'linklocal', 'uniquelocal'];

/**
 * No house is larger than 10.0.0.0/8 or fc00::/7. Whoever sits in a trusted network writes the address that limits and network lists are
 * asked about, so a list that trusts the internet would let everybody choose it.
 */
const widest = { 4: 8, 6: 7 } as const;

/** What is wrong with a list of proxies, if anything, by the entry that cannot stay. */
export function proxyProblem(list: string): string | undefined {
  for (const entry of list.split(',').map(text => text.trim())) {
    if (named.includes(entry)) continue;
    const [address = '', prefix, ...rest] = entry.split('/');
    const family = familyOf(address);
    const most = family === 4 ? 32 : 128;
    const bits = prefix === undefined ? most : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
    if (family === 0 || rest.length > 0 || !(bits <= most)) return `“${entry}” is no address and no network`;
    if (bits < widest[family] || (family === 6 && bits < most && holdsIpv4(address)))
      return `“${entry}” would believe everybody's forwarded headers; name the proxy alone`;
  }
  return undefined;
}

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

const familyOf = (address: string): 0 | 4 | 6 => {
  if (ipv4.test(address)) return 4;
  return address.includes(':') && URL.canParse(`http://[${address}]`) ? 6 : 0;
};

/** Every IPv4 address can be written as one of ::ffff:0:0/96, so a network around it, which begins with 0, holds them all. */
const holdsIpv4 = (address: string): boolean => /^\[(::|0:)/.test(new URL(`http://[${address}]`).hostname);
