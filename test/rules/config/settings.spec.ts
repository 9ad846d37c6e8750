import { readSettings } from '@kashikan/config';
import { randomBytes } from 'node:crypto';

const complete = {
  DATABASE_URL: 'postgres://app:secret@db.invalid/kashikan',
  ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  STRIPE_SECRET_KEY: 'sk_test_1234567890',
  STRIPE_WEBHOOK_SECRET: 'whsec_1234567890',
  SMTP_URL: 'smtp://mail.invalid:25',
};

describe('The environment', () => {
  it('is read with sane defaults', () => {
    const settings = readSettings({ ...complete, RESIDENT_PORT: '8080', HOME: '/ignored' });
    expect(settings).toMatchObject({
      RESIDENT_PORT: 8080,
      ADMIN_PORT: 3001,
      LOG_LEVEL: 'info',
      HOST: '127.0.0.1',
    });
  });

  it('names every wrong variable at once and never a value', () => {
    const wrong = () =>
      readSettings({ ...complete, ENCRYPTION_KEY: 'short-but-secret', ADMIN_PORT: 'many', SMTP_URL: '' });
    expect(wrong).toThrow(/ENCRYPTION_KEY[^]*|ADMIN_PORT|SMTP_URL/);
    for (const name of ['ENCRYPTION_KEY', 'ADMIN_PORT', 'SMTP_URL']) expect(wrong).toThrow(new RegExp(name));
    expect(wrong).not.toThrow(/short-but-secret/);
  });

  it('takes an empty variable for a missing one', () => {
    expect(readSettings({ ...complete, STRIPE_API_BASE: '' }).STRIPE_API_BASE).toBeUndefined();
  });

  it('refuses the stand-in for Stripe in production', () => {
    const sandbox = { ...complete, STRIPE_API_BASE: 'http://127.0.0.1:3002' };
    expect(readSettings({ ...sandbox, NODE_ENV: 'development' }).STRIPE_API_BASE).toBe(
      'http://127.0.0.1:3002',
    );
    expect(() => readSettings({ ...sandbox, NODE_ENV: 'production' })).toThrow(/STRIPE_API_BASE/);
  });

  describe('names the proxies whose forwarded headers are believed', () => {
    it.each(['10.1.2.3', '192.0.2.0/24, 2001:db8::/48', 'loopback', '10.0.0.0/8', 'fc00::/7', '::1'])(
      'as %s',
      list => {
        expect(readSettings({ ...complete, TRUST_PROXY: list }).TRUST_PROXY).toBe(list);
      },
    );

    it.each([
      '0.0.0.0/0',
      '10.1.2.3, ::/0',
      '0.0.0.0/1',
      '::/8',
      '0:0::/16',
      '0:0:0:0:0:ffff:0:0/96',
      '0000::/64',
    ])('and never everybody: %s', list => {
      expect(() => readSettings({ ...complete, TRUST_PROXY: list })).toThrow(/TRUST_PROXY: “.*everybody/);
    });

    it.each(['true', '*', '10.0.0.0/33', '10.0.0.0/8/8', 'proxy.example', '10.0.0.0/255.0.0.0', ','])(
      'and nothing that is no network: %s',
      list => {
        expect(() => readSettings({ ...complete, TRUST_PROXY: list })).toThrow(/TRUST_PROXY: “.*no network/);
      },
    );
  });

  describe('in production', () => {
    const production = {
      ...complete,
      NODE_ENV: 'production',
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      RESIDENT_URL: 'https://yoyaku.example.jp/',
      ADMIN_URL: 'https://kanri.example.jp',
    };

    it('is taken when whole', () => {
      expect(readSettings(production).RESIDENT_URL).toBe('https://yoyaku.example.jp');
      expect(readSettings({ ...production, ADMIN_URL: 'http://localhost:3001' })).toBeDefined();
    });

    it.each([
      ['RESIDENT_URL', 'http://yoyaku.example.jp'],
      ['ADMIN_URL', 'http://10.0.0.5:3001'],
      ['ADMIN_URL', 'https://yoyaku.example.jp'],
      ['ENCRYPTION_KEY', Buffer.alloc(32, 7).toString('base64')],
      ['DIGITAL_APP_ISSUER', 'http://127.0.0.1:3002'],
    ])('is refused for a hole that %s leaves: %s', (name, value) => {
      const app = { DIGITAL_APP_CLIENT_ID: 'x', DIGITAL_APP_PRIVATE_KEY: 'BEGIN PRIVATE KEY' };
      expect(() => readSettings({ ...production, ...app, [name]: value })).toThrow(new RegExp(`${name}: `));
    });
  });

  it.each(['https://example.jp/yoyaku', 'https://example.jp?x', 'https://user:secret@example.jp'])(
    'refuses an address with more than a host: %s',
    address => {
      expect(() => readSettings({ ...complete, RESIDENT_URL: address })).toThrow(/RESIDENT_URL/);
    },
  );
});
