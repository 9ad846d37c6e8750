/** One network of a list, as `192.0.2.0/24`, or a single address. */
export type Network = string;

/** A line that names no network, counted from 1. */
export interface NetworkProblem {
  readonly line: number;
  readonly text: string;
}

export const MOST_NETWORKS = 50;

/** A list of networks, one on each line; behind `#` stands a remark. Every line that cannot be read is named. */
export function readNetworks(typed: string): {
  readonly networks: readonly Network[];
  readonly problems: readonly NetworkProblem[];
} {
  const lines = typed.normalize('NFKC').split('\n');
  const read = lines.map((text, index) => ({ line: index + 1, text: text.replace(/#.*/, '').trim() }));
  const given = read.filter(({ text }) => text !== '');
  const problems = given.filter(({ text }) => !isNetwork(text));
  if (problems.length > 0) return { networks: [], problems };
  const networks = [...new Set(given.map(({ text }) => text.toLowerCase()))];
  const tooMany = given[MOST_NETWORKS];
  return tooMany ? { networks: [], problems: [tooMany] } : { networks, problems: [] };
}

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** Which sort of address a text is, if any. The parser of addresses knows all the short forms of IPv6. */
function familyOf(text: string): 4 | 6 | undefined {
  if (ipv4.test(text)) return 4;
  return /^[0-9a-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]`) ? 6 : undefined;
}

/** `/0` would be everybody, and so is none; nor is an IPv4 address in the clothes of IPv6, as which nobody ever comes. */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = familyOf(address);
  if (family === undefined || rest.length > 0) return false;
  if (family === 6 && shortForm(address).startsWith('::ffff:')) return false;
  if (prefix === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128);
}

/** An address as a request shows it, without zone and port; an IPv4 address in the clothes of IPv6 is what it is. What is none is `::`. */
export function plainAddress(address: string): string {
  const bare = address
    .replace(/%.*$/, '')
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1');
  const family = familyOf(bare);
  return family === 6 ? withoutClothes(bare) : family === undefined ? '::' : bare;
}

/** In the one short form of RFC 5952. */
const shortForm = (ipv6: string): string => new URL(`http://[${ipv6}]`).hostname.slice(1, -1);

const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

function withoutClothes(ipv6: string): string {
  const short = shortForm(ipv6);
  const [, high, low] = mapped.exec(short) ?? [];
  if (high === undefined || low === undefined) return short;
  return [high, low]
    .map(half => parseInt(half, 16))
    .flatMap(half => [half >> 8, half & 255])
    .join('.');
}

/**
 * Whom tries from an address count for. A household or a server gets a whole /64 of IPv6, so single addresses of it would be tries
 * without end.
 */
export function triesFrom(address: string): string {
  const plain = plainAddress(address);
  if (!plain.includes(':')) return plain;
  const [before = '', after = ''] = plain.split('::');
  const [head, tail] = [before, after].map(part => part.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = Array<string>(8 - head.length - tail.length).fill('0');
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`;
}
