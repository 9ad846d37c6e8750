import { Database, openConnection, UnitOfWork } from '@kashikan/database';
import { localDate, newId, systemActor, SystemClock } from '@kashikan/kernel';
import {
  findViolations,
  LedgerEntries,
  ledgerInvariants,
  LedgerOfDay,
  type MoneyFact,
  PostEntry,
  ReverseEntry,
} from '@kashikan/ledger';
import { postings, type PostingKind } from '@kashikan/ledger/rules';
import fc from 'fast-check';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { expectBooksToBalance } from '../support/books';
import { createTestDatabase, type TestDatabase } from '../support/database';

const meta = { actor: systemActor('spec'), verb: 'spec.post' };
const kinds = Object.keys(postings) as PostingKind[];
const post = new PostEntry();
const reverse = new ReverseEntry();
const at = { occurredAt: new Date('2026-12-08T03:00:00Z'), occurredOn: localDate('2026-12-08') };

let test: TestDatabase;
let connection: DataSource;
let database: Database;
let units: UnitOfWork;

const aFact = (kind: PostingKind, facts: Partial<MoneyFact> = {}): MoneyFact => ({
  kind,
  sourceType: 'spec',
  sourceId: newId(),
  municipalityId: 'aoba',
  facilityId: null,
  bookingId: null,
  amountYen: 1_200,
  revenueAccount: '使用料',
  ...at,
  ...facts,
});
const posting = (fact: MoneyFact) => units.run(meta, tx => post.run(tx, fact));
const countOf = async (fact: MoneyFact) =>
  (
    await database.rows<{ count: number }>(
      'SELECT count(*)::int AS count FROM ledger_entries WHERE source_id = $1',
      [fact.sourceId],
    )
  )[0]?.count;

beforeAll(async () => {
  test = await createTestDatabase();
  connection = await openConnection({ url: test.url, poolSize: 12 });
  database = new Database(connection);
  units = new UnitOfWork(connection, new SystemClock());
  await connection.query(
    `INSERT INTO municipalities (id, code, kind, name, name_kana, name_en, phone, phone_hours)
     VALUES ('aoba', '999997', 'city', 'あおば市', 'あおばし', 'Aoba City', '', ''),
            ('midori', '999989', 'village', 'みどり村', 'みどりむら', 'Midori Village', '', '')`,
  );
});

afterAll(async () => {
  await connection?.destroy();
  await test?.drop();
});

describe('The books', () => {
  it('balance after any sequence of facts, repeated facts and reversals', async () => {
    const step = fc.record({
      kind: fc.constantFrom(...kinds),
      source: fc.integer({ min: 1, max: 6 }),
      takeBack: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
        const run = newId();
        const entries = new Set<number>();
        for (const { kind, source, takeBack } of steps) {
          const { entryId } = await posting(
            aFact(kind, { sourceId: `${run}/${source}`, amountYen: source * 100 }),
          );
          if (takeBack) await units.run(meta, tx => reverse.run(tx, { entryId: entryId!, ...at }));
          entries.add(entryId!);
        }
        expect(entries.size).toBe(new Set(steps.map(({ kind, source }) => `${kind}/${source}`)).size);
        const [sums] = await database.rows<{ difference: number }>(
          `SELECT coalesce(sum(CASE side WHEN 'debit' THEN amount_yen ELSE -amount_yen END), 0)::int8 AS difference FROM ledger_lines`,
        );
        expect(sums?.difference).toBe(0);
      }),
      { numRuns: 20 },
    );
    expect(await findViolations(database, ledgerInvariants)).toEqual([]);
  }, 60_000);

  it('hold a fact once, however many units tell it at the same moment', async () => {
    const fact = aFact('payment-settled');
    const told = await Promise.all(Array.from({ length: 12 }, () => posting(fact)));
    expect(new Set(told.map(({ entryId }) => entryId)).size).toBe(1);
    expect(told.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await countOf(fact)).toBe(1);
  });

  it('take a fact told again at another moment for the same, with another amount for a mistake', async () => {
    const fact = aFact('payment-settled', { method: 'card' });
    await posting(fact);
    await expect(posting({ ...fact, occurredAt: new Date('2026-12-08T05:00:00Z') })).resolves.toMatchObject({
      isNew: false,
    });
    for (const other of [{ amountYen: 1_201 }, { method: 'konbini' }, { municipalityId: 'midori' }])
      await expect(posting({ ...fact, ...other })).rejects.toMatchObject({ code: 'ledger.fact-differs' });
    expect(await countOf(fact)).toBe(1);
  });

  it('post nothing for 0 yen and nothing for half a yen', async () => {
    expect(await posting(aFact('fee-fixed', { amountYen: 0 }))).toEqual({ entryId: undefined, isNew: false });
    await expect(posting(aFact('fee-fixed', { amountYen: 0.5 }))).rejects.toThrow(RangeError);
  });

  it('reverse an entry once, under a rush too, and never a reversal', async () => {
    const { entryId } = await posting(aFact('fee-fixed'));
    const reversals = await Promise.all(
      Array.from({ length: 6 }, () => units.run(meta, tx => reverse.run(tx, { entryId: entryId!, ...at }))),
    );
    expect(reversals.filter(({ isNew }) => isNew)).toHaveLength(1);
    const again = units.run(meta, tx => reverse.run(tx, { entryId: reversals[0]!.entryId!, ...at }));
    await expect(again).rejects.toMatchObject({ code: 'ledger.reversal-is-final' });
    const unknown = units.run(meta, tx => reverse.run(tx, { entryId: 999_999_999, ...at }));
    await expect(unknown).rejects.toMatchObject({ code: 'ledger.entry-not-found' });
  });
});

describe('The database', () => {
  const entry = `INSERT INTO ledger_entries (municipality_id, kind, source_type, source_id, occurred_at, occurred_on, fiscal_year, recorded_at)
    SELECT municipality_id, kind, source_type, gen_random_uuid(), now(), now(), 2026, now() FROM ledger_entries LIMIT 1 RETURNING id`;
  const line = (side: string, yen: number, number: number) =>
    `INSERT INTO ledger_lines (entry_id, line, account, side, amount_yen)
     SELECT max(id), ${number}, 'suspense', '${side}', ${yen} FROM ledger_entries`;
  const balances = 'ledger_entry_balances';

  it.each([
    ['without lines', [], balances],
    ['with one line', [line('debit', 5, 1)], balances],
    ['with more on one side', [line('debit', 5, 1), line('credit', 4, 2)], balances],
    ['with both lines on one side', [line('debit', 5, 1), line('debit', 5, 2)], balances],
    [
      'with a third line',
      [line('debit', 5, 1), line('credit', 5, 2), line('debit', 1, 3)],
      'ledger_lines_two',
    ],
  ])('refuses an entry %s', async (_, lines, constraint) => {
    await posting(aFact('fee-fixed'));
    const wrong = units.run(meta, async tx => {
      for (const sql of [entry, ...lines]) await tx.rows(sql);
    });
    await expect(wrong).rejects.toMatchObject({ constraint });
  });

  it('leaves no room in an entry for lines that come later', async () => {
    await posting(aFact('fee-fixed'));
    const later = units.run(meta, tx => tx.rows(line('debit', 1, 2)));
    await expect(later).rejects.toMatchObject({ constraint: 'ledger_lines_pkey' });
  });

  it.each([
    `UPDATE ledger_lines SET amount_yen = 1`,
    `DELETE FROM ledger_entries`,
    `TRUNCATE ledger_lines, ledger_entries CASCADE`,
  ])('refuses %s, to the program and to the owner', async sql => {
    await posting(aFact('fee-fixed'));
    await expect(connection.query(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
    const owner = new Client({ connectionString: test.url });
    await owner.connect();
    await expect(owner.query(sql)).rejects.toMatchObject({ constraint: 'append_only' });
    await owner.end();
  });
});

describe('The ledger of a day', () => {
  it('sums by facility, by method and for Stripe, and takes reversals off', async () => {
    const facts = (amountYen: number, method: string | null = null) => ({
      municipalityId: 'midori',
      amountYen,
      method,
    });
    await posting(aFact('fee-fixed', facts(2_100)));
    const wrong = await posting(aFact('fee-fixed', facts(9_999)));
    await units.run(meta, tx => reverse.run(tx, { entryId: wrong.entryId!, ...at }));
    await posting(aFact('payment-settled', facts(2_100, 'card')));
    await posting(aFact('payment-settled', facts(500, 'konbini')));
    await posting(aFact('provider-fee', facts(76)));
    await posting(aFact('refund-decided', facts(1_050)));
    await posting(aFact('refund-paid', facts(1_050, 'card')));
    await posting(
      aFact('payment-settled', { ...facts(7), occurredOn: localDate('2026-12-07'), method: 'card' }),
    );

    const day = await new LedgerOfDay(database).of('midori', at.occurredOn);
    expect(day.facilities).toEqual([
      {
        facilityId: null,
        assessments: { count: 1, amountYen: 2_100 },
        reductions: { count: 0, amountYen: 0 },
        receipts: [
          { method: 'card', count: 1, amountYen: 2_100 },
          { method: 'konbini', count: 1, amountYen: 500 },
        ],
        refundsDecided: { count: 1, amountYen: 1_050 },
        refundsPaid: { count: 1, amountYen: 1_050 },
        suspense: { count: 0, amountYen: 0 },
      },
    ]);
    expect(day.stripe).toEqual({
      receiptsYen: 2_600,
      refundsYen: -1_050,
      feesYen: -76,
      payoutsYen: 0,
      movementYen: 1_474,
      balanceYen: 1_481,
    });
    expect(await new LedgerEntries(database).ofDay('midori', at.occurredOn)).toHaveLength(8);
  });

  it('is empty, not missing, on a day without business', async () => {
    const day = await new LedgerOfDay(database).of('midori', localDate('2026-01-01'));
    expect(day.facilities).toEqual([]);
    expect(day.stripe.balanceYen).toBe(0);
  });

  it('stands on books in which nobody finds fault', async () => {
    const other = await createTestDatabase();
    const clean = await openConnection({ url: other.url, poolSize: 1 });
    await expectBooksToBalance(new Database(clean));
    await clean.destroy();
    await other.drop();
  });
});
