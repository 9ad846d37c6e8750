import { readSettings } from '@kashikan/config';

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
});
