import { createCipheriv } from 'node:crypto';
import { IdentityModule, RotateKeys, Seals, SignInStaff, sealedColumns, totpCode } from '@kashikan/identity';
import { FixedClock } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aLentHall } from '../support/lent-hall';
import { servicesOn } from '../support/services';
import { aClerk, type Clerk } from '../support/staff';

const oldKey = Buffer.alloc(32, 7).toString('base64');
const newKey = Buffer.alloc(32, 8).toString('base64');

describe('Changing the key of column encryption', () => {
  const clock = new FixedClock(new Date('2027-04-01T01:00:00Z'));
  let database: TestDatabase;
  let owner: Client;
  let clerks: Clerk[];
  const open: INestApplicationContext[] = [];

  const servicesWith = async (keys: Record<string, string>) => {
    const services = await servicesOn(database.url, clock, [IdentityModule], keys);
    open.push(services);
    return services;
  };
  const secrets = async (): Promise<string[]> => {
    const { rows } = await owner.query<{ sealed: string }>(
      `SELECT totp_secret AS sealed FROM staff WHERE totp_secret <> '' ORDER BY id`,
    );
    return rows.map(({ sealed }) => sealed);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.url });
    await owner.connect();
    await aLentHall(owner, 'aoba', '011002');
    const services = await servicesWith({ ENCRYPTION_KEY: oldKey });
    // The staff of the hall cannot sign in, and so have no secret.
    await owner.query(`UPDATE staff SET totp_secret = ''`);
    clerks = [];
    for (let clerk = 0; clerk < 5; clerk += 1) clerks.push(await aClerk(services, 'aoba', []));
  }, 60_000);
  afterAll(async () => {
    for (const services of open) await services.close();
    await owner?.end();
    await database?.drop();
  });

  it('moves every text, stopped half-way and begun again, and the old key is needed no more', async () => {
    const [first] = clerks;
    if (!first) throw new Error('no clerk');
    await owner.query('UPDATE staff SET totp_secret = $1 WHERE id = $2', [
      inFirstForm(first.totpSecret, Buffer.from(oldKey, 'base64')),
      first.staffId,
    ]);
    const services = await servicesWith({ ENCRYPTION_KEY: newKey, ENCRYPTION_KEYS_BEFORE: oldKey });
    const { upToDate } = services.get(Seals);
    // Stopped half-way: two rows have been moved, the others not.
    for (const { staffId, totpSecret } of clerks.slice(3)) {
      const anew = services.get(Seals).seal('staff.totp_secret', staffId, totpSecret);
      await owner.query('UPDATE staff SET totp_secret = $1 WHERE id = $2', [anew, staffId]);
    }
    expect(await services.get(RotateKeys).run()).toMatchObject({ 'staff.totp_secret': 3 });
    expect((await secrets()).every(sealed => sealed.startsWith(upToDate))).toBe(true);
    expect(await services.get(RotateKeys).run()).toMatchObject({ 'staff.totp_secret': 0 });

    const later = await servicesWith({ ENCRYPTION_KEY: newKey });
    for (const clerk of clerks) {
      const code = totpCode(clerk.totpSecret, clock.now());
      const signedIn = await later.get(SignInStaff).run({ ...clerk, code, address: '192.0.2.1' });
      expect(signedIn.staffId).toBe(clerk.staffId);
    }
  });

  it('leaves everything as it is when a text cannot be opened, and names the missing key', async () => {
    const before = await secrets();
    const services = await servicesWith({ ENCRYPTION_KEY: Buffer.alloc(32, 9).toString('base64') });
    await expect(services.get(RotateKeys).run()).rejects.toThrow(/sealed with the key [0-9a-f]{8}/);
    expect(await secrets()).toEqual(before);
  });

  it('finds a row by its blind index before and after', async () => {
    const earlier = await servicesWith({ ENCRYPTION_KEY: oldKey });
    const now = await servicesWith({ ENCRYPTION_KEY: newKey, ENCRYPTION_KEYS_BEFORE: oldKey });
    const stored = earlier.get(Seals).index('staff.totp_secret', '1234567');
    expect(now.get(Seals).indexes('staff.totp_secret', '1234567')).toContain(stored);
    expect(now.get(Seals).indexes('staff.totp_secret', '1234568')).not.toContain(stored);
  });

  it('knows only columns that exist, each text', async () => {
    for (const { table, column } of Object.values(sealedColumns)) {
      const { rows } = await owner.query<{ type: string }>(
        `SELECT data_type AS type FROM information_schema.columns WHERE table_name = $1 AND column_name = $2`,
        [table, column],
      );
      expect(rows).toEqual([{ type: 'text' }]);
    }
  });

  it('is written down', async () => {
    const { rows } = await owner.query(
      `SELECT FROM audit_entries WHERE verb = 'keys.rotate' AND subject_id = 'staff.totp_secret'`,
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});

/** As texts were sealed before they named their key. */
function inFirstForm(text: string, key: Buffer): string {
  const nonce = Buffer.alloc(12, 3);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return ['v1', ...[nonce, cipher.getAuthTag(), sealed].map(part => part.toString('base64url'))].join('.');
}
