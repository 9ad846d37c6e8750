import { Shown } from '@kashikan/edge';
import { DigitalApp, UsePasskey } from '@kashikan/identity';
import type { FormState } from '@kashikan/ui';
import { Injectable } from '@nestjs/common';
import type { ResidentPage } from '../../frame/resident-page';
import { SignInPage } from './sign-in.view';

/** The sign-in page with all its ways in, also where one of them said no. */
@Injectable()
export class SignInDoor {
  constructor(
    private readonly passkeys: UsePasskey,
    private readonly digitalApp: DigitalApp,
  ) {}

  async shown(page: ResidentPage, back: string, form?: FormState): Promise<Shown> {
    const passkeyOptions = await this.passkeys.options('resident', page.visitor.sessionHash);
    const view = { page, back, form, passkeyOptions, isAppOffered: this.digitalApp.isOffered };
    return new Shown(<SignInPage {...view} />, form ? 422 : 200);
  }
}
