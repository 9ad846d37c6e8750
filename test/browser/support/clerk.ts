import type { Page } from 'playwright-core';
import { arriveAt, shoot } from './in-browser';
import type { WholeSystem } from './whole-system';

/** A member of the sample staff at the admin app. */
export class Clerk {
  screens: string[] = [];

  constructor(
    private readonly system: WholeSystem,
    readonly page: Page,
  ) {}

  /** By password and the code of the authenticator app; ends on the first page of the role. */
  static async signedIn(system: WholeSystem, page: Page, login: string): Promise<Clerk> {
    const { password, code } = system.staff(login);
    await page.goto(`${system.adminUrl}/sign-in`);
    await page.locator('#login').fill(login);
    await page.locator('#password').fill(password);
    await page.locator('#code').fill(code);
    await shoot(page, 'staff-サインイン');
    await page.getByRole('button', { name: 'サインイン', exact: true }).click();
    await page.getByText('サインアウト').waitFor();
    return new Clerk(system, page);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.system.adminUrl}${path}`);
  }

  async read(heading: string): Promise<string> {
    await arriveAt(this.page, heading);
    await shoot(this.page, `staff-${heading}`);
    this.screens.push(heading);
    return (await this.page.textContent('main')) ?? '';
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: button }).click();
  }

  async follow(link: string | RegExp): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: link }).first().click();
  }

  /** The row of the board for a group. */
  row(group: string) {
    return this.page.locator('.board-row', { hasText: group });
  }
}
