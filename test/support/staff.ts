import { UnitOfWork } from '@kashikan/database';
import { CreateStaff, hashPassword, type RoleGrant } from '@kashikan/identity';
import { newId, systemActor } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';

export interface Clerk {
  readonly staffId: string;
  readonly login: string;
  readonly password: string;
  readonly totpSecret: string;
}

const password = 'a password long enough';
const totpSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
let passwordHash: Promise<string> | undefined;

/** A member of staff who can sign in; `totpCode(totpSecret, clock.now())` is the second factor. */
export async function aClerk(
  services: INestApplicationContext,
  municipalityId: string,
  grants: readonly RoleGrant[],
): Promise<Clerk> {
  const login = `clerk-${newId()}`;
  const hash = await (passwordHash ??= hashPassword(password));
  const { staffId } = await services
    .get(UnitOfWork)
    .run({ actor: systemActor('spec'), verb: 'staff.create' }, tx =>
      services.get(CreateStaff).run(tx, {
        municipalityId,
        login,
        name: '窓口 花子',
        factors: { passwordHash: hash, totpSecret },
        grants,
      }),
    );
  return { staffId, login, password, totpSecret };
}
