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

/** `/0` would be everybody, and so is none. */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = familyOf(address);
  if (family === undefined || rest.length > 0) return false;
  if (prefix === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128);
}

/** An address as a request shows it; an IPv4 address in the clothes of IPv6 is what it is. */
export function plainAddress(address: string): string {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return familyOf(bare) === undefined ? '::' : bare;
}
