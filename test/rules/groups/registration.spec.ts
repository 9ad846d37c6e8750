import {
  countRoster,
  documentTypeOf,
  groupRights,
  groupTerms,
  mayForGroup,
  mayRenew,
  nextRegistrationState,
  type RegistrationEvent,
  registrationProblems,
  type RegistrationState,
  registrationStates,
  validUntil,
} from '@kashikan/groups/rules';
import { addDays, localDate } from '@kashikan/kernel';
import fc from 'fast-check';

const terms = groupTerms({ kinds: [{ kind: 'group', localShare: 50 }], leastMembers: 5 });

describe('団体登録の一生', () => {
  const picture = `
    applied   return      returned  staff
    applied   approve     approved  staff
    applied   refuse      refused   staff
    applied   withdraw    withdrawn resident staff
    returned  apply-again applied   resident
    returned  withdraw    withdrawn resident staff
    approved  expire      expired   system
    approved  end         ended     resident staff`;
  const rows = picture
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/));
  const states = Object.keys(registrationStates) as RegistrationState[];
  const events: RegistrationEvent[] = [
    'return',
    'apply-again',
    'approve',
    'refuse',
    'withdraw',
    'expire',
    'end',
  ];

  it('allows what the picture says, by whom it says, and nothing else', () => {
    for (const state of states)
      for (const event of events)
        for (const actor of ['resident', 'staff', 'system'] as const) {
          const row = rows.find(([from, name]) => from === state && name === event);
          const wanted = row?.slice(3).includes(actor) ? row[2] : undefined;
          expect([state, event, actor, nextRegistrationState(state, event, actor)]).toEqual([
            state,
            event,
            actor,
            wanted,
          ]);
        }
  });
});

describe('登録の条件', () => {
  it('asks for enough members and for half of them from the town; half of nine is five', () => {
    expect(registrationProblems(terms, 'group', { members: 9, local: 5 }, 0)).toEqual([]);
    expect(registrationProblems(terms, 'group', { members: 9, local: 4 }, 0)).toEqual([
      { code: 'too-few-local', least: 5, local: 4 },
    ]);
    expect(registrationProblems(terms, 'group', { members: 4, local: 1 }, 0)).toEqual([
      { code: 'too-few-members', least: 5, members: 4 },
      { code: 'too-few-local', least: 2, local: 1 },
    ]);
    expect(registrationProblems(terms, 'citizen', { members: 9, local: 9 }, 0)).toEqual([
      { code: 'kind-unknown' },
    ]);
    const strict = { ...terms, documents: 'required' as const };
    expect(registrationProblems(strict, 'group', { members: 9, local: 9 }, 0)).toEqual([
      { code: 'document-missing' },
    ]);
  });

  it('counts people of the towns that are named beside its own', () => {
    const members = [{ town: 'あおば市本町' }, { town: 'みどり村' }, { town: 'ひかり町' }];
    expect(countRoster(members, ['あおば市', 'みどり村'])).toEqual({ members: 3, local: 2 });
  });
});

describe('有効期限', () => {
  const until = (today: string, before: string | null = null, more = {}) =>
    validUntil({ ...terms, ...more }, localDate(today), before === null ? null : localDate(before));

  it('ends with the fiscal year; what is new shortly before its end holds for the next one too', () => {
    expect(until('2027-04-01')).toBe('2028-03-31');
    expect(until('2027-12-01')).toBe('2028-03-31');
    expect(until('2028-02-15')).toBe('2029-03-31');
    expect(until('2028-03-31')).toBe('2029-03-31');
  });

  it('continues the one before it, and begins anew after a gap', () => {
    expect(until('2028-02-15', '2028-03-31')).toBe('2029-03-31');
    expect(until('2028-03-31', '2028-03-31')).toBe('2029-03-31');
    expect(until('2028-06-01', '2028-03-31')).toBe('2029-03-31');
  });

  it('runs for years from the approval where no day is fixed', () => {
    const rolling = { validUntil: null, validYears: 3 };
    expect(until('2027-05-10', null, rolling)).toBe('2030-05-09');
    expect(until('2030-05-01', '2030-05-09', rolling)).toBe('2033-05-09');
    expect(until('2027-05-10', null, { validYears: 2, validUntil: '02-29' })).toBe('2029-02-28');
  });

  it('always ends after today and after what it continues', () => {
    const days = fc.integer({ min: 0, max: 1_500 }).map(day => addDays(localDate('2026-01-01'), day));
    fc.assert(
      fc.property(
        days,
        fc.option(days),
        fc.constantFrom('03-31', '12-31', '02-29', null),
        (today, before, end) => {
          const found = validUntil({ ...terms, validUntil: end }, today, before);
          expect(found >= today).toBe(true);
          if (before !== null) expect(found > before || before < today).toBe(true);
        },
      ),
    );
  });

  it('is renewed from sixty days before the end on', () => {
    expect(mayRenew(terms, localDate('2028-03-31'), localDate('2028-01-30'))).toBe(false);
    expect(mayRenew(terms, localDate('2028-03-31'), localDate('2028-01-31'))).toBe(true);
    expect(mayRenew(terms, localDate('2028-03-31'), localDate('2028-05-01'))).toBe(true);
  });
});

describe('代表者・連絡者・会計', () => {
  it('may do what the one table says', () => {
    expect(groupRights).toEqual({
      see: ['representative', 'contact', 'treasurer'],
      book: ['representative', 'contact'],
      pay: ['representative', 'contact', 'treasurer'],
      manage: ['representative'],
    });
    expect(mayForGroup(['treasurer'], 'book')).toBe(false);
    expect(mayForGroup(['treasurer', 'contact'], 'book')).toBe(true);
    expect(mayForGroup([], 'see')).toBe(false);
  });
});

describe('添付書類', () => {
  it('is what its bytes say, not what its name says', () => {
    expect(documentTypeOf(Buffer.from('%PDF-1.7\n'))).toBe('application/pdf');
    expect(documentTypeOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(documentTypeOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe(
      'image/png',
    );
    expect(documentTypeOf(Buffer.from('<html><script>'))).toBeUndefined();
    expect(documentTypeOf(Buffer.from('PK\u0003\u0004'))).toBeUndefined();
  });
});
