import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Catalogue } from '@kashikan/catalogue';
import { UnitOfWork } from '@kashikan/database';
import { CreateStaff, hashPassword, newTotpSecret, type Role, roles, totpAddress } from '@kashikan/identity';
import { systemActor } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { StartFailure } from '../start-failure';

const options = {
  town: { type: 'string' },
  login: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string', multiple: true },
  facility: { type: 'string' },
} as const;

/**
 * `add-staff --town aoba --login hanako --name '青葉 花子' --role administrator [--role desk] [--facility central-hall]`: gives somebody a
 * login. The password and the secret of the authenticator app are shown this once and kept nowhere in clear.
 */
export async function addStaff(app: INestApplicationContext, args: string[]): Promise<string> {
  const { town, login, name, roles: granted, facility } = read(args);
  const { facilities } = await app.get(Catalogue, { strict: false }).municipality(town);
  const place = facilities.find(candidate => candidate.code === facility);
  if (facility !== undefined && !place)
    throw new StartFailure(`施設 ${facility} はありません。`, `There is no facility ${facility}.`);
  const password = randomBytes(15).toString('base64url');
  const totpSecret = newTotpSecret();
  const passwordHash = await hashPassword(password);
  const grants = granted.map(role => ({ role, facilityId: place?.id ?? null }));
  await app
    .get(UnitOfWork, { strict: false })
    .run({ actor: systemActor('add-staff'), verb: 'staff.create' }, tx =>
      app
        .get(CreateStaff, { strict: false })
        .run(tx, { municipalityId: town, login, name, passwordHash, totpSecret, grants }),
    );
  return [
    `ログイン名 login     ${login}`,
    `パスワード password  ${password}`,
    `認証アプリ authenticator  ${totpAddress(totpSecret, login)}`,
    'この画面にだけ表示します。本人に安全に渡してください。 / Shown this once: hand it over safely.',
  ].join('\n');
}

function read(args: string[]) {
  const { town, login, name, role = [], facility } = parseArgs({ args, options }).values;
  const granted = role.filter((one): one is Role => (roles as readonly string[]).includes(one));
  if (!town || !login || !name || granted.length === 0 || granted.length < role.length)
    throw new StartFailure(
      `--town、--login、--name、--role（${roles.join('、')}）を指定してください。`,
      `Say --town, --login, --name and --role (${roles.join(', ')}).`,
    );
  return { town, login: login.toLowerCase(), name, roles: granted, facility };
}
