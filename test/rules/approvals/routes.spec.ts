import {
  emptySteps,
  finalStep,
  oneStep,
  type RouteFault,
  routeFaults,
  routeFor,
  routeTerms,
  toRoute,
  type WrittenRoute,
  type WrittenStep,
} from '@kashikan/approvals/rules';

const posts = [
  { code: 'section', name: '係長' },
  { code: 'head', name: '課長' },
  { code: 'finance', name: '財政課' },
  { code: 'director', name: '館長' },
];

const step = (code: string, more: Partial<WrittenStep> = {}): WrittenStep => ({ code, name: code, ...more });

/** 審査 → 係長 (専決 10,000) → 合議 beside 課長 → 館長. */
const hall: WrittenRoute = {
  code: 'hall',
  name: 'ホール',
  steps: [
    step('review', { kind: 'review' }),
    step('section', { post: 'section', finalUntilYen: 10_000 }),
    step('finance', { kind: 'opinion', post: 'finance', after: ['section'] }),
    step('head', { post: 'head', after: ['section'], finalUntilYen: 50_000 }),
    step('director', { post: 'director', after: ['head', 'finance'] }),
  ],
};

const use = {
  kind: 'use' as const,
  facility: 'central-hall',
  purpose: 'music',
  groupKind: null,
  feeYen: 4_000,
};
const whysOf = (...routes: WrittenRoute[]): RouteFault['why'][] =>
  routeFaults({ posts, routes: routes.map(toRoute) }).map(({ why }) => why);
const stepsFor = (feeYen: number) =>
  routeFor(routeTerms({ posts, routes: [hall] }), { ...use, feeYen }).route.steps.map(({ code }) => code);

describe('The way of a case', () => {
  it('is one step without a route, and the first route that fits with some', () => {
    expect(routeFor(routeTerms({}), use).route.steps).toEqual(oneStep.steps);
    const narrow = { ...hall, code: 'narrow', when: { purposes: ['sale'] } };
    const terms = routeTerms({ posts, routes: [narrow, hall] });
    expect(routeFor(terms, use).route.code).toBe('hall');
    expect(routeFor(terms, { ...use, purpose: 'sale' }).route.code).toBe('narrow');
  });

  it.each([
    ['kinds', { kinds: ['change'] }, { kind: 'change' }],
    ['facilities', { facilities: ['gym'] }, { facility: 'gym' }],
    ['purposes', { purposes: ['sale'] }, { purpose: 'sale' }],
    ['groupKinds', { groupKinds: ['local'] }, { groupKind: 'local' }],
    ['fromYen', { fromYen: 4_001 }, { feeYen: 4_001 }],
    ['untilYen', { untilYen: 3_999 }, { feeYen: 3_999 }],
  ])('asks %s', (_, when, fitting) => {
    const terms = routeTerms({ posts, routes: [{ ...hall, when }] });
    expect(routeFor(terms, use).route.code).toBe('one-step');
    expect(routeFor(terms, { ...use, ...fitting } as typeof use).route.code).toBe('hall');
  });

  it('ends where the amount is decided (専決), with all that must be signed before', () => {
    expect(stepsFor(10_000)).toEqual(['review', 'section']);
    expect(stepsFor(10_001)).toEqual(['review', 'section', 'head']);
    expect(stepsFor(50_001)).toEqual(['review', 'section', 'finance', 'head', 'director']);
    expect(finalStep(toRoute(hall), 0)?.code).toBe('section');
  });
});

describe('A route that is saved', () => {
  it('is whole', () => {
    expect(whysOf(hall)).toEqual([]);
  });

  it.each<[string, RouteFault['why'], WrittenStep[]]>([
    ['without a step', 'empty', []],
    ['with a hole', 'hole', [step('a'), step('b', { after: ['gone'] })]],
    ['that goes round', 'cycle', [step('a', { after: ['b'] }), step('b', { after: ['a'] })]],
    ['with a step after itself', 'cycle', [step('a'), step('b', { after: ['a', 'b'] })]],
    ['with two ends', 'two-ends', [step('a'), step('b', { after: ['a'] }), step('c', { after: ['a'] })]],
    ['that ends in an opinion', 'no-decision', [step('a'), step('b', { kind: 'opinion' })]],
    ['with a post that there is not', 'post-unknown', [step('a', { post: 'mayor' })]],
    [
      'with an amount at a review',
      'final-not-decision',
      [step('a', { kind: 'review', finalUntilYen: 5 }), step('b')],
    ],
  ])('is refused %s', (_, why, steps) => {
    expect(whysOf({ code: 'r', name: 'r', steps })).toContain(why);
  });

  it('is refused with two steps of one code', () => {
    expect(whysOf({ code: 'r', name: 'r', steps: [step('a'), step('a', { after: [] })] })).toContain(
      'repeated-step',
    );
  });

  it('is refused when an earlier one always fits first, or its amounts are the wrong way round', () => {
    expect(whysOf(hall, { ...hall, code: 'never', when: { purposes: ['sale'] } })).toEqual(['shadowed']);
    expect(whysOf({ ...hall, when: { fromYen: 2, untilYen: 1 } })).toEqual(['amounts']);
  });

  it('is refused with nobody in a step, by name, at the facility where nobody is', () => {
    const terms = routeTerms({ posts, routes: [{ ...hall, steps: [step('head', { post: 'head' })] }] });
    const facilities = ['central-hall', 'gym'];
    expect(emptySteps(terms, [], facilities)).toHaveLength(2);
    expect(emptySteps(terms, [{ post: 'head', facilities: ['gym'] }], facilities)).toEqual([
      { route: 'hall', step: 'head', post: 'head', facility: 'central-hall' },
    ]);
    expect(emptySteps(terms, [{ post: 'head', facilities: 'all' }], facilities)).toEqual([]);
    const anybody = routeTerms({ posts, routes: [{ ...hall, steps: [step('decision')] }] });
    expect(emptySteps(anybody, [], facilities)).toEqual([]);
  });
});
