import { parseArgs } from 'node:util';
import { Catalogue } from '@kashikan/catalogue';
import { AddStaff, type Role, roles } from '@kashikan/identity';
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
 * login. The code for the first sign-in is shown this once and kept nowhere in clear.
 */
export async function addStaff(app: INestApplicationContext, args: string[]): Promise<string> {
  const { town, login, name, roles: granted, facility } = read(args);
  const { facilities } = await app.get(Catalogue, { strict: false }).municipality(town);
  const place = facilities.find(candidate => candidate.code === facility);
  if (facility !== undefined && !place)
    throw new StartFailure(`施設 ${facility} はありません。`, `There is no facility ${facility}.`);
  const grants = granted.map(role => ({ role, facilityId: place?.id ?? null }));
  const { setupCode, expiresAt } = await app
    .get(AddStaff, { strict: false })
    .run(systemActor('add-staff'), { municipalityId: town, login, name, grants });
  return [
    `ログイン名 login     ${login}`,
    `初回コード set-up code  ${setupCode}`,
    `期限 until  ${expiresAt.toISOString()}`,
    'この画面にだけ表示します。本人に安全に渡し、職員の画面の「はじめてのとき」から入ってもらってください。',
    'Shown this once: hand it over safely; the person enters by /sign-in/first of the staff app.',
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
