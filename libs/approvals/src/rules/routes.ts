/** What is decided: the use that was applied for, or a change of it. */
export const caseKinds = ['use', 'change'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** 審査 looks and says what it found; 合議 gives an opinion beside others; 決裁 decides. */
export const stepKinds = ['review', 'opinion', 'decision'] as const;
export type StepKind = (typeof stepKinds)[number];

/** 職: who signs is whoever holds it; 係長, 課長, 館長. */
export interface Post {
  readonly code: string;
  readonly name: string;
}

export interface RouteStep {
  readonly code: string;
  readonly name: string;
  readonly kind: StepKind;
  /** The post that signs; null is anybody who may decide at the facility. */
  readonly post: string | null;
  /** The steps that must be signed before this one. */
  readonly after: readonly string[];
  /** 専決: up to this fee the decision is final here, and what would follow is not needed. */
  readonly finalUntilYen: number | null;
}

/** Which cases go this way; what is missing holds for all. */
export interface RouteWhen {
  readonly kinds?: readonly CaseKind[] | undefined;
  readonly facilities?: readonly string[] | undefined;
  readonly purposes?: readonly string[] | undefined;
  /** Kinds of registered groups. */
  readonly groupKinds?: readonly string[] | undefined;
  readonly fromYen?: number | undefined;
  readonly untilYen?: number | undefined;
}

/** 決裁の経路. */
export interface Route {
  readonly code: string;
  readonly name: string;
  readonly when: RouteWhen;
  readonly steps: readonly RouteStep[];
  /** The article by which a case with all checks green is permitted without anybody's signature; null where none says so. */
  readonly automaticArticle: string | null;
}

export interface RouteTerms {
  readonly posts: readonly Post[];
  /** The first that fits a case is its way. */
  readonly routes: readonly Route[];
}

/** A case as routes ask about it. */
export interface RoutedFacts {
  readonly kind: CaseKind;
  readonly facility: string;
  readonly purpose: string | null;
  readonly groupKind: string | null;
  readonly feeYen: number;
}

/** Without a route one signature of anybody who may decide is enough. */
export const oneStep: Route = {
  code: 'one-step',
  name: '決裁',
  when: {},
  steps: [{ code: 'decision', name: '決裁', kind: 'decision', post: null, after: [], finalUntilYen: null }],
  automaticArticle: null,
};

const names = (list: readonly string[] | undefined, code: string | null): boolean =>
  list === undefined || (code !== null && list.includes(code));

export const fits = ({ when }: Route, facts: RoutedFacts): boolean =>
  names(when.kinds, facts.kind) &&
  names(when.facilities, facts.facility) &&
  names(when.purposes, facts.purpose) &&
  names(when.groupKinds, facts.groupKind) &&
  facts.feeYen >= (when.fromYen ?? 0) &&
  facts.feeYen <= (when.untilYen ?? Infinity);

/** The way of a case as it is kept with it: only the steps that its fee needs. A later edit of the routes does not change it. */
export interface CaseRoute {
  readonly code: string;
  readonly name: string;
  readonly steps: readonly RouteStep[];
}

/** `code` and everything that must be signed before it. */
export function upTo(steps: readonly RouteStep[], code: string): RouteStep[] {
  const needed = new Set<string>();
  const walk = (at: string): void => {
    if (needed.has(at)) return;
    needed.add(at);
    for (const before of steps.find(step => step.code === at)?.after ?? []) walk(before);
  };
  walk(code);
  return steps.filter(step => needed.has(step.code));
}

/** The decision that is final for a fee: the one with the fewest signatures before it that may be (専決), or the last of all. */
export function finalStep({ steps }: Pick<Route, 'steps'>, feeYen: number): RouteStep | undefined {
  const length = (step: RouteStep) => upTo(steps, step.code).length;
  const shortcuts = steps.filter(
    ({ kind, finalUntilYen }) => kind === 'decision' && finalUntilYen !== null && feeYen <= finalUntilYen,
  );
  const [shortest] = [...shortcuts].sort((one, other) => length(one) - length(other));
  return shortest ?? lastStep(steps);
}

/** The step that nothing comes after; undefined when there is none, or more than one. */
export function lastStep(steps: readonly RouteStep[]): RouteStep | undefined {
  const ends = steps.filter(({ code }) => !steps.some(({ after }) => after.includes(code)));
  return ends.length === 1 ? ends[0] : undefined;
}

export interface ChosenRoute {
  readonly route: CaseRoute;
  /** Where it may be permitted by itself when every check is green. */
  readonly automaticArticle: string | null;
}

/** 経路の選択: the first route that fits, cut to what the fee needs. */
export function routeFor({ routes }: RouteTerms, facts: RoutedFacts): ChosenRoute {
  const route = routes.find(one => fits(one, facts)) ?? oneStep;
  const { code, name, automaticArticle } = route;
  const final = finalStep(route, facts.feeYen);
  if (!final)
    throw new Error(`route ${code} has no last step; it should have been refused when it was saved`);
  return { route: { code, name, steps: upTo(route.steps, final.code) }, automaticArticle };
}

/** What the municipality wrote, as rules read it. A step without `after` follows the one before it. */
export function routeTerms(written: unknown): RouteTerms {
  const { posts = [], routes = [] } = (written ?? {}) as { posts?: Post[]; routes?: WrittenRoute[] };
  return { posts, routes: routes.map(toRoute) };
}

export interface WrittenStep {
  readonly code: string;
  readonly name: string;
  readonly kind?: StepKind | undefined;
  readonly post?: string | undefined;
  readonly after?: readonly string[] | undefined;
  readonly finalUntilYen?: number | undefined;
}

export interface WrittenRoute {
  readonly code: string;
  readonly name: string;
  readonly when?: RouteWhen | undefined;
  readonly steps: readonly WrittenStep[];
  readonly automaticArticle?: string | undefined;
}

export const toRoute = ({ code, name, when, steps, automaticArticle }: WrittenRoute): Route => ({
  code,
  name,
  when: when ?? {},
  automaticArticle: automaticArticle ?? null,
  steps: steps.map((step, at) => ({
    code: step.code,
    name: step.name,
    kind: step.kind ?? 'decision',
    post: step.post ?? null,
    after: step.after ?? steps.slice(Math.max(0, at - 1), at).map(before => before.code),
    finalUntilYen: step.finalUntilYen ?? null,
  })),
});
