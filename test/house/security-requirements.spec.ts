import { readFileSync } from 'node:fs';
import path from 'node:path';
import { files } from './tree';

/** What the town asks of the system's security: number, in a sentence, and the specs that show it. */
const requirements: readonly (readonly [id: string, what: string, specs: readonly string[]])[] = [
  [
    'SEC-1',
    'every route, role and place is tried, and a new route without its cells fails',
    ['test/house/staff-permissions.spec.ts', 'test/house/resident-permissions.spec.ts'],
  ],
  [
    'SEC-2',
    'nobody reaches by any id what belongs to another person or town',
    ['test/house/staff-permissions.spec.ts', 'test/house/resident-permissions.spec.ts'],
  ],
  ['SEC-3', 'an answer holds only the fields it declares', ['test/house/api-answers.spec.ts']],
  [
    'SEC-4',
    'signing in tells nothing about who has an account, and tries are limited',
    [
      'test/store/identity-residents.spec.ts',
      'test/store/identity-staff.spec.ts',
      'test/http/admin/access.spec.ts',
    ],
  ],
  [
    'SEC-5',
    'staff cannot sign in without a second factor, each code once',
    ['test/store/identity-staff.spec.ts', 'test/house/staff-permissions.spec.ts'],
  ],
  [
    'SEC-6',
    'a role that is taken away is gone with the next request',
    ['test/store/identity-staff.spec.ts', 'test/http/admin/access.spec.ts'],
  ],
  [
    'SEC-7',
    'nothing typed becomes a formula, a header or a line of a calendar',
    [
      'test/http/admin/records.spec.ts',
      'test/rules/notifications/header-safety.spec.ts',
      'test/rules/notifications/calendar-file.spec.ts',
    ],
  ],
  ['SEC-8', 'every answer has its security headers', ['test/http/edge/access.spec.ts']],
  ['SEC-9', 'a forged form or request is refused', ['test/http/edge/access.spec.ts']],
  [
    'SEC-10',
    'a changed, missing, inserted or swapped entry of the record is found and named',
    ['test/rules/audit/chain.spec.ts', 'test/store/sealed-record.spec.ts'],
  ],
  ['SEC-11', 'no log and no record names a person or holds a secret', ['test/house/canaries.spec.ts']],
  [
    'SEC-12',
    'an upload is what it says it is, and the program calls only who it must',
    ['test/rules/catalogue/resize-photo.spec.ts', 'test/house/egress.spec.ts'],
  ],
  [
    'SEC-13',
    'a key goes out for one booking and its time, and every handover is written',
    ['test/store/keys.spec.ts'],
  ],
  [
    'SEC-14',
    'personal data goes when its time is over, and money facts stay',
    ['test/journeys/retention.spec.ts'],
  ],
  [
    'SEC-15',
    'whose data somebody saw between two moments is told at once, and every page that shows people is recorded',
    ['test/store/looks.spec.ts', 'test/house/looks.spec.ts'],
  ],
];

describe('the security requirements', () => {
  it('each have their specs', () => {
    expect(requirements.map(([id]) => id)).toEqual(requirements.map((_, at) => `SEC-${at + 1}`));
    const missing = requirements.flatMap(([id, , specs]) =>
      specs.filter(file => !files.includes(file)).map(file => `${id}: ${file}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(requirements)('%s: %s, by specs that say so', (id, _, specs) => {
    const silent = specs.filter(file => {
      const text = readFileSync(path.resolve(__dirname, '../..', file), 'utf8');
      return !new RegExp(`${id}\\b`).test(text);
    });
    expect(silent).toEqual([]);
  });
});
