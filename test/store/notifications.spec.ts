import { readSettings } from '@kashikan/config';
import { Database, openConnection, UnitOfWork } from '@kashikan/database';
import { defineTasks, drain, handle } from '@kashikan/jobs';
import { newId, systemActor, SystemClock } from '@kashikan/kernel';
import {
  type Notification,
  QueueNotification,
  SendNotification,
  sendNotificationTask,
  SmtpMailer,
} from '@kashikan/notifications';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { samples } from '../rules/notifications/samples';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { startMailServer, type TestMailServer } from '../support/mail-server';

let test: TestDatabase;
let connection: DataSource;
let database: Database;
let units: UnitOfWork;
let server: TestMailServer;
let send: SendNotification;
let owner: Client;
const queue = new QueueNotification();
const meta = { actor: systemActor('spec'), verb: 'spec.notify' };

const aConfirmation = (
  more: Partial<Notification<'booking-confirmed'>> = {},
): Notification<'booking-confirmed'> => ({
  template: 'booking-confirmed',
  params: samples['booking-confirmed'],
  accountId: null,
  recipient: 'hanako@example.jp',
  locale: 'ja',
  municipalityId: null,
  dedupeKey: `booking-confirmed:${newId()}`,
  ...more,
});
const queueing = (notification: Notification<'booking-confirmed'>) =>
  units.run(meta, tx => queue.run(tx, notification));
const work = () =>
  drain(
    test.url,
    defineTasks(handle(sendNotificationTask, ({ notificationId }) => send.run(notificationId))),
  );
const rowOf = ({ dedupeKey }: { dedupeKey: string }) =>
  database.row<{
    id: string;
    state: string;
    attempts: number;
    lastError: string | null;
    sentAt: Date | null;
  }>(
    `SELECT id, state, attempts, last_error AS "lastError", sent_at AS "sentAt" FROM notifications WHERE dedupe_key = $1`,
    [dedupeKey],
  );
const makeJobsDue = () => owner.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
const mailerTo = (smtpUrl: string) =>
  new SmtpMailer(
    readSettings({
      DATABASE_URL: test.url,
      ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
      STRIPE_SECRET_KEY: 'sk_test_spec',
      STRIPE_WEBHOOK_SECRET: 'whsec_spec',
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'あおば市 貸館予約 <no-reply@aoba.example>',
      RESIDENT_URL: 'https://yoyaku.aoba.example',
    }),
  );
const sendingTo = (smtpUrl: string) => {
  const mailer = mailerTo(smtpUrl);
  return new SendNotification(units, mailer, (mailer as unknown as { settings: never }).settings);
};

beforeAll(async () => {
  Logger.overrideLogger(false);
  [test, server] = await Promise.all([createTestDatabase(), startMailServer()]);
  connection = await openConnection({ url: test.url, poolSize: 8 });
  database = new Database(connection);
  units = new UnitOfWork(connection, new SystemClock());
  send = sendingTo(server.url);
  owner = new Client({ connectionString: test.url });
  await owner.connect();
});

afterAll(async () => {
  await owner?.end();
  await server?.close();
  await connection?.destroy();
  await test?.drop();
});

beforeEach(async () => {
  server.received.length = 0;
  server.answers = [];
  server.recipientAnswers = [];
  await owner.query('DELETE FROM graphile_worker._private_jobs');
});

describe('A mail', () => {
  it('arrives whole: Japanese in subject, sender, text, HTML, and the calendar file', async () => {
    const mail = aConfirmation({
      calendarEvent: {
        uid: 'booking-1',
        summary: '中央公民館 第2会議室',
        location: 'あおば市本町1丁目1番1号',
        url: 'https://yoyaku.example/bookings/1',
        startsAt: samples['booking-confirmed'].startsAt,
        endsAt: samples['booking-confirmed'].endsAt,
      },
    });
    await queueing(mail);
    expect(await work()).toEqual({ done: 1, failures: [] });
    const [received] = server.received;
    expect(received?.subject).toBe('【あおば市 貸館予約】予約が確定しました（受付番号 100001-7）');
    expect(received?.from).toEqual({ name: 'あおば市 貸館予約', address: 'no-reply@aoba.example' });
    expect(received?.to?.map(to => to.address)).toEqual(['hanako@example.jp']);
    expect(received?.text).toContain('2026年12月8日（火） 13時から17時');
    expect(received?.html).toContain('利用許可書を見る');
    expect(received?.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['booking.ics', 'text/calendar'],
    ]);
    expect(received?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(received?.messageId).toMatch(/^<[0-9a-f]{40}@yoyaku\.aoba\.example>$/);
    expect(await rowOf(mail)).toMatchObject({ state: 'sent', attempts: 1, sentAt: expect.any(Date) });
  });

  it('is queued once per fact, under a rush too, and not at all when its unit rolls back', async () => {
    const mail = aConfirmation();
    await Promise.all(Array.from({ length: 8 }, () => queueing(mail)));
    const never = units.run(meta, tx => {
      queue.run(tx, aConfirmation());
      throw new Error('no');
    });
    await expect(never).rejects.toThrow('no');
    expect(await work()).toEqual({ done: 1, failures: [] });
    expect(server.received).toHaveLength(1);
  });

  it('is sent once, even when its job runs again', async () => {
    const mail = aConfirmation();
    await queueing(mail);
    await work();
    await send.run((await rowOf(mail))!.id);
    expect(server.received).toHaveLength(1);
  });

  it.each([
    'hanako@example.jp\r\nBcc: all@example.com',
    'a@example.jp, b@example.jp',
    'Hanako <h@example.jp>',
  ])('is refused to %j', async recipient => {
    await expect(queueing(aConfirmation({ recipient }))).rejects.toMatchObject({
      code: 'notification.unsafe-header',
    });
    const outcome = await mailerTo(server.url).deliver({
      messageId: '<1@spec>',
      recipient,
      subject: 'x',
      text: 'x',
      html: 'x',
      locale: 'ja',
      calendarFile: null,
      createdAt: new Date(),
    });
    expect(outcome).toEqual({ kind: 'never', reason: 'unsafe header field' });
    expect(server.received).toEqual([]);
  });

  it('keeps a line break that people typed out of its subject', async () => {
    const office = { ...samples['booking-confirmed'].office, municipality: 'あおば市\r\nBcc: x@example.com' };
    await queueing(aConfirmation({ params: { ...samples['booking-confirmed'], office } }));
    await work();
    expect(server.received[0]?.bcc).toBeUndefined();
    expect(server.received[0]?.subject).toContain('あおば市 Bcc: x@example.com 貸館予約');
  });
});

describe('A mail server that', () => {
  it.each(['answers', 'recipientAnswers'] as const)(
    'says "later" (4xx, %s) gets the mail again',
    async where => {
      const mail = aConfirmation();
      await queueing(mail);
      server[where] = [451];
      expect((await work()).failures).toHaveLength(1);
      expect(await rowOf(mail)).toMatchObject({
        state: 'failed',
        attempts: 1,
        lastError: expect.stringMatching(/451/),
      });
      await makeJobsDue();
      await work();
      expect(server.received).toHaveLength(1);
      expect(await rowOf(mail)).toMatchObject({ state: 'sent', attempts: 2, lastError: null });
    },
  );

  it('is not there gets the mail when it is back', async () => {
    const mail = aConfirmation();
    await queueing(mail);
    const usual = send;
    send = sendingTo('smtp://127.0.0.1:9');
    expect((await work()).failures).toHaveLength(1);
    send = usual;
    await makeJobsDue();
    await work();
    expect(await rowOf(mail)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('refuses for good (5xx) is not asked again', async () => {
    const mail = aConfirmation();
    await queueing(mail);
    server.recipientAnswers = [550];
    expect(await work()).toEqual({ done: 1, failures: [] });
    expect(await rowOf(mail)).toMatchObject({ state: 'failed', lastError: expect.stringMatching(/550/) });
  });

  it('hangs up after it has the text leaves the mail unsure, and nobody gets it twice', async () => {
    const mail = aConfirmation();
    await queueing(mail);
    server.answers = ['hang-up'];
    expect(await work()).toEqual({ done: 1, failures: [] });
    expect(await rowOf(mail)).toMatchObject({ state: 'unsure', sentAt: null });
    await send.run((await rowOf(mail))!.id);
    expect(server.received).toEqual([]);
  });
});

describe('A sign-in code', () => {
  const aCode = () => ({
    template: 'sign-in-code' as const,
    params: samples['sign-in-code'],
    accountId: null,
    recipient: 'hanako@example.jp',
    locale: 'ja' as const,
    municipalityId: null,
    dedupeKey: `sign-in-code:${newId()}`,
  });
  const textOf = (key: string) =>
    database.row('SELECT body_text || body_html AS text FROM notifications WHERE dedupe_key = $1', [key]);

  it('is sent, and not kept', async () => {
    const mail = aCode();
    await units.run(meta, tx => queue.run(tx, mail));
    await work();
    expect(server.received[0]?.text).toContain('012345');
    expect(await textOf(mail.dedupeKey)).toEqual({ text: '' });
  });

  it('is not sent once it works no more', async () => {
    const mail = aCode();
    await units.run(meta, tx => queue.run(tx, mail));
    await connection.query(
      `UPDATE notifications SET created_at = created_at - interval '11 minutes' WHERE dedupe_key = $1`,
      [mail.dedupeKey],
    );
    await work();
    expect(server.received).toEqual([]);
    expect(await rowOf(mail)).toMatchObject({ state: 'failed' });
    expect(await textOf(mail.dedupeKey)).toEqual({ text: '' });
  });
});

describe('A process that died while sending', () => {
  it('leaves the mail unsure, where staff see it', async () => {
    const mail = aConfirmation();
    await queueing(mail);
    const { id } = (await rowOf(mail))!;
    await connection.query(`UPDATE notifications SET state = 'sending' WHERE id = $1`, [id]);
    expect(await work()).toEqual({ done: 1, failures: [] });
    expect(await rowOf(mail)).toMatchObject({ state: 'unsure' });
    expect(server.received).toEqual([]);
  });
});
