import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FixedClock, yen } from '@kashikan/kernel';
import { StripeGateway } from '@kashikan/payments';
import { createTransport } from 'nodemailer';
import { type StandIns, startStandIns } from '../../../apps/standalone/src/stand-ins';

const clock = new FixedClock(new Date('2026-12-01T03:00:00Z'));
const options = { port: 0, smtpPort: 0, webhookUrl: null, webhookSecret: 'whsec_practice', clock };

describe('The stand-ins for the outside world', () => {
  let standIns: StandIns;
  let gateway: StripeGateway;
  beforeAll(async () => {
    standIns = await startStandIns(options);
    const apiBase = new URL(standIns.url);
    gateway = new StripeGateway({ secretKey: 'sk_test_x', webhookSecret: 'whsec_practice', apiBase }, clock);
  });
  afterAll(() => standIns.stop());

  const page = async (address: string): Promise<string> => (await fetch(standIns.url + address)).text();
  const press = (address: string, form: Record<string, string> = {}): Promise<Response> =>
    fetch(standIns.url + address, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

  let keys = 0;
  const aSession = async (amountYen = 1800): Promise<string> => {
    const session = await gateway.createCheckoutSession({
      idempotencyKey: `key-${(keys += 1)}`,
      reference: `charge-${keys}`,
      lines: [{ name: '第1会議室 <夜間>', amountYen: yen(amountYen) }],
      methods: ['card', 'konbini', 'paypay'],
      konbiniExpiresAfterDays: 2,
      expiresAt: new Date('2026-12-01T04:00:00Z'),
      successUrl: 'http://localhost:3000/paid?session={CHECKOUT_SESSION_ID}',
      cancelUrl: 'http://localhost:3000/bookings/1',
      customerEmail: 'suzuki@example.jp',
    });
    return session.id;
  };

  it.each(['/', '/stripe', '/mailbox'])('%s says that it is for practice', async address => {
    const text = await page(address);
    expect(text).toContain('練習用');
    expect(text).toContain('<html lang="ja">');
    expect(text).not.toContain('<script');
  });

  it('the payment page shows what is paid and leads on by buttons', async () => {
    const id = await aSession();
    const text = await page(`/pay/${id}`);
    expect(text).toContain('これは練習用の支払い画面です（Stripe サンドボックス）。実際のお金は動きません');
    expect(text).toContain('1,800円');
    expect(text).toContain('第1会議室 &lt;夜間');
    expect(text).toContain('12月1日（火） 13時まで');
    const refused = await press(`/pay/${id}/refused-card`);
    expect(await refused.text()).toContain('カードが拒否されました');
    const paid = await press(`/pay/${id}/card`);
    expect(paid.status).toBe(303);
    expect(paid.headers.get('location')).toBe(`http://localhost:3000/paid?session=${id}`);
    expect((await gateway.retrieveSession(id)).paymentStatus).toBe('paid');
  });

  it('a second click and the back button pay nothing twice', async () => {
    const id = await aSession();
    await press(`/pay/${id}/card`);
    const again = await press(`/pay/${id}/card`);
    expect(again.headers.get('location')).toBe(`/pay/${id}`);
    expect(await page(`/pay/${id}`)).toContain('お支払いは済んでいます');
    const charges = Object.values(standIns.stripe.state.charges).filter(charge => charge.paid);
    const session = await gateway.retrieveSession(id);
    expect(charges.filter(charge => charge.payment_intent === session.paymentIntentId)).toHaveLength(1);
  });

  it('a konbini number is shown, and its end as well as its payment can be played', async () => {
    const id = await aSession();
    const issued = await press(`/pay/${id}/konbini`);
    expect(issued.headers.get('location')).toBe(`/pay/${id}/voucher`);
    expect(await page(`/pay/${id}/voucher`)).toContain('12月3日（木） 23時59分まで');
    await press(`/pay/${id}/voucher/lapsed`);
    expect(await page(`/pay/${id}/voucher`)).toContain('コンビニの番号は期限切れです');
    const late = await press(`/pay/${id}/voucher/paid`);
    expect(late.headers.get('location')).toContain('/paid?session=');
    expect((await gateway.retrieveSession(id)).paymentStatus).toBe('paid');
  });

  it('only offered methods have a button, and unknown pages say so', async () => {
    expect(await page(`/pay/${await aSession(119)}`)).not.toContain('コンビニで支払う');
    expect((await fetch(`${standIns.url}/pay/cs_test_none`)).status).toBe(404);
    expect((await press('/pay/cs_test_none/card')).status).toBe(404);
  });

  it('the panel makes payments behind the back in any width of digits, and pays out', async () => {
    const made = await press('/stripe/charges', { amount: '３，０００円' });
    expect(made.headers.get('location')).toBe('/stripe?done=charge');
    expect((await press('/stripe/charges', { amount: 'たくさん' })).status).toBe(422);
    expect((await press('/stripe/payouts')).headers.get('location')).toBe('/stripe?done=payout');
    const nothing = await press('/stripe/payouts');
    expect(await nothing.text()).toContain('残高がないので、入金できません。');
    await press('/stripe/delivery', { mode: 'late', lateSeconds: '９０' });
    expect(standIns.stripe.state.delivery).toEqual({ mode: 'late', lateSeconds: 90 });
    expect(await page('/stripe?done=delivery')).toContain('通知の送り方を変えました。');
  });

  const send = (subject: string, to = 'suzuki@example.jp'): Promise<unknown> =>
    createTransport(standIns.smtpUrl).sendMail({
      from: '"あおば市 施設予約" <yoyaku@aoba.example>',
      to,
      subject,
      text: '12月9日（水）の予約です。',
      html: '<p>12月9日（水）</p><script>alert(1)</script>',
      attachments: [{ filename: '予約.ics', content: 'BEGIN:VCALENDAR', contentType: 'text/calendar' }],
    });

  it('a mail keeps its Japanese, its attachment and its HTML in a cage', async () => {
    await send('【あおば市】予約の<確認>');
    const mail = standIns.mailbox.latestTo('Suzuki@example.jp')!;
    expect(mail).toMatchObject({ subject: '【あおば市】予約の<確認>', to: ['suzuki@example.jp'] });
    expect(mail.text).toContain('12月9日（水）');
    expect(await page('/mailbox')).toContain('予約の&lt;確認');
    expect(await page(`/mailbox/${mail.id}`)).toMatch(/<iframe[^>]* sandbox /);
    const body = await fetch(`${standIns.url}/mailbox/${mail.id}/html`);
    expect(body.headers.get('content-security-policy')).toContain('sandbox');
    const file = await fetch(`${standIns.url}/mailbox/${mail.id}/attachments/0`);
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('予約.ics'));
    expect((await file.text()).trim()).toBe('BEGIN:VCALENDAR');
    const list = (await (
      await fetch(`${standIns.url}/mailbox.json?to=suzuki@example.jp`)
    ).json()) as unknown[];
    expect(list).toHaveLength(1);
    expect((await fetch(`${standIns.url}/mailbox/none`)).status).toBe(404);
  });

  it('an overloaded mailbox puts mails off with 451', async () => {
    standIns.mailbox.setAccepting(false);
    await expect(send('later')).rejects.toMatchObject({ responseCode: 451 });
    standIns.mailbox.setAccepting(true);
  });

  it('a port in use is told in one sentence, and nothing is left running', async () => {
    const taken = Number(new URL(standIns.url).port);
    await expect(startStandIns({ ...options, port: taken })).rejects.toThrow(`Port ${taken} is in use`);
    const smtp = Number(new URL(standIns.smtpUrl).port);
    await expect(startStandIns({ ...options, smtpPort: smtp })).rejects.toThrow(`Port ${smtp} is in use`);
  });

  it('mails and payments are kept over a second start', async () => {
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'stand-ins-'));
    const first = await startStandIns({ ...options, dataFolder });
    await createTransport(first.smtpUrl).sendMail({
      from: 'a@b.jp',
      to: 'c@d.jp',
      subject: '残る',
      text: 'x',
    });
    first.stripe.chargeBehindTheBack(500);
    await first.stop();
    const second = await startStandIns({ ...options, dataFolder });
    expect(second.mailbox.latestTo('c@d.jp')?.subject).toBe('残る');
    expect(Object.keys(second.stripe.state.charges)).toHaveLength(1);
    await second.stop();
    rmSync(dataFolder, { recursive: true });
  });

  it('a stopped stand-in frees its ports', async () => {
    const gone = await startStandIns(options);
    const ports = [gone.url, gone.smtpUrl].map(url => Number(new URL(url).port));
    await gone.stop();
    for (const port of ports) {
      const server = createServer();
      await new Promise<void>((resolve, reject) =>
        server.once('error', reject).listen(port, '127.0.0.1', resolve),
      );
      await new Promise(resolve => server.close(resolve));
    }
  });
});
