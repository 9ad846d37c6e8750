import {
  isComplete,
  maySign,
  type Office,
  type Route,
  openSteps,
  placeIn,
  routeFaults,
  routeFor,
  type SigningCase,
  type StepKind,
  type StepSignature,
  toRoute,
} from '@kashikan/approvals/rules';
import fc from 'fast-check';

const posts = ['section', 'head', 'director'].map(code => ({ code, name: code }));
const people = ['p1', 'p2', 'p3', 'p4', 'p5'];

/** Steps that follow some of those before them and end in one decision; posts and 専決 as they come. */
const routes = fc
  .array(
    fc.record({
      kind: fc.constantFrom<StepKind>('review', 'opinion', 'decision'),
      post: fc.option(fc.constantFrom('section', 'head', 'director'), { nil: undefined }),
      finalUntilYen: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      mask: fc.nat({ max: 31 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map(drawn =>
    toRoute({
      code: 'r',
      name: 'r',
      steps: drawn.map(({ kind, post, finalUntilYen, mask }, at) => {
        const isLast = at === drawn.length - 1;
        const before = drawn.slice(0, at).map((_, index) => `s${index}`);
        const is = isLast ? 'decision' : kind;
        return {
          code: `s${at}`,
          name: `s${at}`,
          kind: is,
          post,
          after: isLast ? before : before.filter((_, index) => (mask & (1 << index)) > 0),
          finalUntilYen: is === 'decision' && !isLast ? finalUntilYen : undefined,
        };
      }),
    }),
  );

const offices: fc.Arbitrary<Office> = fc.record({
  holders: fc.array(
    fc.record({ post: fc.constantFrom('section', 'head', 'director'), staffId: fc.constantFrom(...people) }),
    { maxLength: 8 },
  ),
  absences: fc.array(
    fc.record({ staffId: fc.constantFrom(...people), deputyId: fc.constantFrom(...people) }),
    { maxLength: 4 },
  ),
});

type Deed =
  | { readonly kind: 'sign'; readonly who: string; readonly step: string | undefined }
  | { readonly kind: 'return' }
  | { readonly kind: 'office'; readonly office: Office };

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('sign' as const),
      who: fc.constantFrom(...people),
      step: fc.option(fc.constantFrom('s0', 's1', 's2', 's3', 's4'), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'return' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('office' as const), office: offices }) },
);

interface Walk {
  readonly route: Route;
  readonly feeYen: number;
  readonly office: Office;
  readonly excluded: readonly string[];
  readonly deeds: readonly Deed[];
}

const walks: fc.Arbitrary<Walk> = fc.record({
  route: routes,
  feeYen: fc.nat({ max: 120 }),
  office: offices,
  excluded: fc.subarray(people, { maxLength: 1 }),
  deeds: fc.array(deeds, { maxLength: 60 }),
});

/** Does everything that is asked for and allowed, until nothing is left to sign. */
function walk({ route, feeYen, office: first, excluded, deeds: asked }: Walk) {
  const facts = { kind: 'use' as const, facility: 'f', purpose: null, groupKind: null, feeYen };
  const { route: way } = routeFor({ posts, routes: [route] }, facts);
  let office = first;
  let signed: { readonly by: StepSignature; readonly office: Office }[] = [];
  const at = (): SigningCase => ({ route: way, signatures: signed.map(({ by }) => by), excluded });
  for (const deed of asked) {
    if (isComplete(at())) break;
    if (deed.kind === 'return') signed = [];
    if (deed.kind === 'office') office = deed.office;
    const may = deed.kind === 'sign' ? maySign(at(), deed.who, office, deed.step) : undefined;
    if (deed.kind === 'sign' && may?.allowed)
      signed = [...signed, { by: { step: may.step.code, signerId: deed.who, forId: may.forId }, office }];
  }
  return { way, signed, isDone: isComplete(at()) };
}

function expectEverySignature({ way, signed }: ReturnType<typeof walk>, excluded: readonly string[]): void {
  const order = signed.map(({ by }) => by.step);
  const signers = signed.map(({ by }) => by.signerId);
  expect([...order].sort()).toEqual(way.steps.map(({ code }) => code).sort());
  expect(new Set(signers).size).toBe(signers.length);
  expect(signers.filter(who => excluded.includes(who))).toEqual([]);
  for (const { by, office } of signed) {
    const step = way.steps.find(({ code }) => code === by.step);
    for (const before of step?.after ?? [])
      expect(order.indexOf(before)).toBeLessThan(order.indexOf(by.step));
    if (!step || step.post === null) continue;
    expect(office.holders).toContainEqual({ post: step.post, staffId: by.forId ?? by.signerId });
    if (by.forId) expect(office.absences).toContainEqual({ staffId: by.forId, deputyId: by.signerId });
  }
  expect(way.steps.some(({ kind }) => kind === 'decision')).toBe(true);
}

describe('A case is signed', () => {
  it('so that no order of steps, delegations and returns reaches 許可 without every required signature', () => {
    let reached = 0;
    const property = fc.property(walks, drawn => {
      expect(routeFaults({ posts, routes: [drawn.route] })).toEqual([]);
      const walked = walk(drawn);
      if (!walked.isDone) return;
      reached += 1;
      expectEverySignature(walked, drawn.excluded);
    });
    fc.assert(property, { numRuns: 400 });
    expect(reached).toBeGreaterThan(20);
  });
});

const line = toRoute({
  code: 'line',
  name: '経路',
  steps: [
    { code: 'section', name: '係長', post: 'section' },
    { code: 'finance', name: '合議', kind: 'opinion', post: 'director', after: ['section'] },
    { code: 'legal', name: '合議', kind: 'opinion', after: ['section'] },
    { code: 'head', name: '課長', post: 'head', after: ['finance', 'legal'] },
  ],
});
const office: Office = {
  holders: [
    { post: 'section', staffId: 'p1' },
    { post: 'head', staffId: 'p2' },
    { post: 'director', staffId: 'p3' },
  ],
  absences: [{ staffId: 'p2', deputyId: 'p4' }],
};
const signed = (...by: [string, string][]): SigningCase => ({
  route: line,
  excluded: ['p5'],
  signatures: by.map(([step, signerId]) => ({ step, signerId, forId: null })),
});

describe('Whose turn it is', () => {
  it('is that of the first step, then of opinions side by side, then of the last', () => {
    expect(openSteps(signed()).map(({ code }) => code)).toEqual(['section']);
    expect(openSteps(signed(['section', 'p1'])).map(({ code }) => code)).toEqual(['finance', 'legal']);
    const opinions = signed(['section', 'p1'], ['legal', 'p4'], ['finance', 'p3']);
    expect(openSteps(opinions).map(({ code }) => code)).toEqual(['head']);
  });

  it.each([
    ['whoever holds the post signs', signed(), 'p1', undefined, 'section'],
    [
      'a deputy signs for whoever is away',
      signed(['section', 'p1'], ['legal', 'x'], ['finance', 'p3']),
      'p4',
      'head',
      'head',
    ],
    ['nobody else does', signed(), 'p2', undefined, 'not-yours'],
    ['nobody decides their own', signed(), 'p5', undefined, 'own-application'],
    ['nobody signs before their turn', signed(), 'p2', 'head', 'not-open'],
    ['the second is told that it is done', signed(['section', 'p1']), 'p1', 'section', 'signed'],
    ['two signatures are two people', signed(['section', 'p1']), 'p1', 'legal', 'signed-another'],
  ])('%s', (_, at, who, step, expected) => {
    const may = maySign(at, who, office, step);
    expect(may.allowed ? may.step.code : may.why).toBe(expected);
  });

  it('says for whom a deputy signs, and gives whoever holds the post their own place', () => {
    const head = line.steps[3] ?? line.steps[0];
    if (!head) throw new Error('no step');
    expect(placeIn(head, 'p4', office)).toEqual({ forId: 'p2' });
    expect(placeIn(head, 'p2', office)).toEqual({ forId: null });
    expect(placeIn(head, 'p1', office)).toBeUndefined();
  });
});
