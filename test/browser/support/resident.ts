import type { Page } from 'playwright-core';
import type { ReceivedMail } from '../../../apps/standalone/src/mailbox/received-mail';
import { arriveAt, eventually, shoot } from './in-browser';
import type { WholeSystem } from './whole-system';

interface Wish {
  readonly date: string;
  readonly purpose: string;
  readonly people: string;
  readonly time?: '午前' | '午後' | '夜間';
}

/** A person at the residents' pages: does what a person does, and counts the screens that were read and acted on. */
export class Resident {
  screens: string[] = [];

  constructor(
    readonly system: WholeSystem,
    readonly page: Page,
    readonly email: string,
  ) {}

  /** Reads the screen shown now, once its heading is the one that is expected. */
  async read(heading: string): Promise<string> {
    await arriveAt(this.page, heading);
    await shoot(this.page, `resident-${heading}`);
    this.screens.push(heading);
    return (await this.page.textContent('main')) ?? '';
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: button }).click();
  }

  async follow(link: string | RegExp): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: link }).first().click();
  }

  async search({ date, purpose, people, time }: Wish): Promise<void> {
    const { page } = this;
    await page.goto(`${this.system.residentUrl}/towns/aoba`);
    await this.read('部屋をさがす');
    await page.getByLabel('何に使いますか').selectOption({ label: purpose });
    await page.getByLabel('日にちが決まっているとき').fill(date);
    await page.getByLabel(time ?? 'いつでも', { exact: true }).check();
    await page.getByLabel('人数').fill(people);
    await this.press('空いている部屋をさがす');
  }

  /** Straight from the results to a time of a room, as 「予約へ進む」 of the card leads. */
  async pick(room: string, band: string): Promise<void> {
    const card = this.page.locator('.result', { hasText: room });
    if (!(await card.isVisible())) await this.page.getByText('ほかに空いている部屋').click();
    await card.getByRole('link', { name: band }).click();
  }

  mails(): readonly ReceivedMail[] {
    return this.system.standIns.mailbox.all().filter(mail => mail.to.includes(this.email));
  }

  mail(subject: string): Promise<ReceivedMail> {
    return eventually(`a mail 「${subject}」`, () =>
      this.mails().find(mail => mail.subject.includes(subject)),
    );
  }

  /** From 「サインイン」 on; the code is read from the page of the mailbox, as a person does. */
  async signIn(): Promise<void> {
    const { page } = this;
    await this.read('サインイン');
    await page.getByLabel('メールアドレス').fill(this.email);
    const sentBefore = this.codeMails();
    await this.press('番号を送る');
    await this.read('6けたの番号を入力してください');
    await page.getByLabel('6けたの番号').fill(await this.codeFromMailbox(sentBefore));
    await this.press('サインイン');
  }

  private codeMails(): number {
    return this.mails().filter(mail => mail.subject.includes('確認コード')).length;
  }

  async codeFromMailbox(sentBefore = 0): Promise<string> {
    await eventually('a mail with a new code', () => this.codeMails() > sentBefore || undefined);
    const mailbox = await this.page.context().newPage();
    await mailbox.goto(`${this.system.standIns.url}/mailbox?to=${encodeURIComponent(this.email)}`);
    await mailbox.getByRole('link', { name: '確認コード' }).first().click();
    const text = await mailbox.locator('.mail-text').textContent();
    await mailbox.close();
    return /\d{6}/.exec(text ?? '')?.[0] ?? '';
  }

  async introduce(): Promise<void> {
    const { page } = this;
    await this.read('申し込む方について');
    await page.getByLabel('お名前').fill('山田 花子');
    await page.getByLabel('ふりがな').fill('やまだ はなこ');
    await page.getByLabel('電話番号').fill('０９０－００００－０００１');
    await this.press('つづける');
  }

  async describeUse(purpose: string, people: string): Promise<void> {
    const { page } = this;
    await this.read('どのように使いますか');
    await page.getByLabel('利用目的').selectOption({ label: purpose });
    await page.getByLabel('利用人数').fill(people);
    await this.press('つづける');
  }

  /** From the use to the answers checked; ends on what follows the application. */
  async apply(purpose: string, people: string): Promise<string> {
    await this.describeUse(purpose, people);
    const said = await this.read('この内容で申し込みますか');
    await this.page.getByLabel('ご利用のきまりを守ります').check();
    await this.press('申し込');
    return said;
  }

  /** On the sandbox's page, which is the payment provider's and no screen of ours. */
  async payByCard(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: 'お支払い' }).waitFor();
    await shoot(this.page, 'stripe-お支払い');
    await this.page.getByRole('button', { name: 'カードで支払う' }).click();
  }
}
