import { plainAddress, readNetworks, triesFrom } from '@kashikan/identity/rules';

describe('a list of networks', () => {
  it('holds one on each line, with remarks, in any width', () => {
    const typed = '192.0.2.0/24 # 庁内\n\n２０３．０．１１３．７\n2001:DB8::/32\n192.0.2.0/24';
    expect(readNetworks(typed)).toEqual({
      networks: ['192.0.2.0/24', '203.0.113.7', '2001:db8::/32'],
      problems: [],
    });
  });

  it.each([
    '192.0.2.0/33',
    '192.0.2',
    '0.0.0.0/0',
    '::/0',
    'fe80::1%eth0',
    '10.0.0.0/8/8',
    '10.0.0.0/',
    '::ffff:192.0.2.0/120',
    'あおば',
  ])('names the line that is none: %s', text => {
    expect(readNetworks(`192.0.2.1\n${text}`)).toEqual({
      networks: [],
      problems: [{ line: 2, text: text.normalize('NFKC') }],
    });
  });

  it('has fifty lines at most', () => {
    const lines = Array.from({ length: 51 }, (_, at) => `192.0.2.${at}`);
    expect(readNetworks(lines.join('\n')).problems).toEqual([{ line: 51, text: '192.0.2.50' }]);
  });

  it('knows an IPv4 address in the clothes of IPv6', () => {
    expect(plainAddress('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(plainAddress('fe80::1%eth0')).toBe('fe80::1');
    expect(plainAddress('::ffff:c000:201')).toBe('192.0.2.1');
    expect(plainAddress('0:0:0:0:0:FFFF:192.0.2.1')).toBe('192.0.2.1');
    expect(plainAddress('unknown')).toBe('::');
  });

  it('knows an address behind which a proxy wrote a port', () => {
    expect(plainAddress('192.0.2.1:4711')).toBe('192.0.2.1');
    expect(plainAddress('[2001:db8::1]:4711')).toBe('2001:db8::1');
  });

  it('counts tries from a whole /64 of IPv6 as those of one', () => {
    const alike = ['2001:db8:0:7::1', '2001:DB8:0:7:ffff::2', '2001:db8:0:7:1:2:3:4'];
    expect(alike.map(triesFrom)).toEqual(Array(3).fill('2001:db8:0:7::/64'));
    expect(triesFrom('2001:db8::8:0:0:1')).toBe('2001:db8:0:0::/64');
    expect(triesFrom('::1')).toBe('0:0:0:0::/64');
    expect(triesFrom('::ffff:192.0.2.1')).toBe('192.0.2.1');
  });
});
