import fc from 'fast-check';
import {
  deliveryStates,
  isOneAddress,
  isSafeHeader,
  messageIdOf,
  nextDeliveryState,
  onOneLine,
} from '@kashikan/notifications/rules';

describe('A header field (SEC-7)', () => {
  it.each(['hanako@example.jp', 'h.yamada+hall@mail.example.co.jp', "o'neil@example.com", '花子@例え.jp'])(
    'takes the address %s',
    address => expect(isOneAddress(address)).toBe(true),
  );

  it.each([
    'hanako@example.jp\r\nBcc: all@example.com',
    'hanako@example.jp\nx',
    'hanako@example.jp\0',
    'hanako@example.jp\u2028x',
    'a@example.jp,b@example.jp',
    'a@example.jp;b@example.jp',
    'Hanako <hanako@example.jp>',
    '"a@b"@example.jp',
    'a@b@example.jp',
    'group:a@example.jp;',
    'a (x)@example.jp',
    '@example.jp',
    'hanako@',
    '',
    `${'a'.repeat(65)}@example.jp`,
    `a@${'b'.repeat(260)}.jp`,
  ])('refuses %j as an address', address => expect(isOneAddress(address)).toBe(false));

  it('is safe once a text is put on one line, whatever it held', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => isSafeHeader(onOneLine(text))));
    expect(onOneLine('  会議\r\nBcc:\tx\u0085y ')).toBe('会議 Bcc: x y');
  });
});

describe('A Message-ID', () => {
  it('is the same for the same fact, another for another, and shows neither', () => {
    const id = messageIdOf('booking-confirmed:1', 'yoyaku.example');
    expect(messageIdOf('booking-confirmed:1', 'yoyaku.example')).toBe(id);
    expect(messageIdOf('booking-confirmed:2', 'yoyaku.example')).not.toBe(id);
    expect(id).toMatch(/^<[0-9a-f]{40}@yoyaku\.example>$/);
  });
});

describe('The states of a delivery', () => {
  it('end with sent and unsure, which nothing starts again', () => {
    expect(deliveryStates.sent).toEqual({});
    expect(deliveryStates.unsure).toEqual({});
    expect(nextDeliveryState('failed', 'start')).toBe('sending');
    expect(nextDeliveryState('sending', 'start')).toBeUndefined();
  });
});
