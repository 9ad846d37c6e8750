import { lastStep, type Route, type RouteStep, type RouteTerms, type RouteWhen, upTo } from './routes';

/** What keeps a route from being used, with the names of what is wrong. */
export type RouteFault = { readonly route: string; readonly step?: string } & (
  | { readonly why: 'empty' | 'two-ends' | 'no-decision' }
  | { readonly why: 'repeated-step' | 'final-not-decision'; readonly step: string }
  | { readonly why: 'hole'; readonly step: string; readonly missing: string }
  | { readonly why: 'cycle'; readonly steps: readonly string[] }
  | { readonly why: 'post-unknown'; readonly step: string; readonly post: string }
  | { readonly why: 'shadowed'; readonly by: string }
  | { readonly why: 'amounts' }
);

/** Everything wrong with the routes, by the codes of routes and steps. Whether a post has somebody in it is asked apart. */
export const routeFaults = ({ posts, routes }: RouteTerms): RouteFault[] =>
  routes.flatMap((route, at) => [
    ...graphFaults(route),
    ...stepFaults(
      route,
      posts.map(({ code }) => code),
    ),
    ...(route.when.fromYen !== undefined && (route.when.untilYen ?? Infinity) < route.when.fromYen
      ? [{ route: route.code, why: 'amounts' as const }]
      : []),
    ...routes
      .slice(0, at)
      .filter(earlier => covers(earlier.when, route.when))
      .slice(0, 1)
      .map(({ code: by }) => ({ route: route.code, why: 'shadowed' as const, by })),
  ]);

function stepFaults({ code: route, steps }: Route, posts: readonly string[]): RouteFault[] {
  return steps.flatMap(({ code: step, post, kind, finalUntilYen }, at): RouteFault[] => [
    ...(steps.findIndex(other => other.code === step) < at
      ? [{ route, step, why: 'repeated-step' as const }]
      : []),
    ...(post !== null && !posts.includes(post) ? [{ route, step, why: 'post-unknown' as const, post }] : []),
    ...(finalUntilYen !== null && kind !== 'decision'
      ? [{ route, step, why: 'final-not-decision' as const }]
      : []),
  ]);
}

/** A way has every step it names, no circle, one end, and a decision at it. */
function graphFaults({ code: route, steps }: Route): RouteFault[] {
  if (steps.length === 0) return [{ route, why: 'empty' }];
  const codes = steps.map(({ code }) => code);
  const holes = steps.flatMap(({ code: step, after }) =>
    after
      .filter(missing => !codes.includes(missing))
      .map(missing => ({ route, step, why: 'hole' as const, missing })),
  );
  if (holes.length > 0) return holes;
  const circle = steps.filter(step => isInCircle(steps, step)).map(({ code }) => code);
  if (circle.length > 0) return [{ route, why: 'cycle', steps: circle }];
  const last = lastStep(steps);
  if (!last) return [{ route, why: 'two-ends' }];
  return last.kind === 'decision' ? [] : [{ route, why: 'no-decision' }];
}

const isInCircle = (steps: readonly RouteStep[], step: RouteStep): boolean =>
  step.after.some(before => upTo(steps, before).some(({ code }) => code === step.code));

const within = <T>(all: readonly T[] | undefined, some: readonly T[] | undefined): boolean =>
  all === undefined || (some !== undefined && some.every(one => all.includes(one)));

/** Whether every case of `later` is one of `earlier` already. */
const covers = (earlier: RouteWhen, later: RouteWhen): boolean =>
  within(earlier.kinds, later.kinds) &&
  within(earlier.facilities, later.facilities) &&
  within(earlier.purposes, later.purposes) &&
  within(earlier.groupKinds, later.groupKinds) &&
  (earlier.fromYen ?? 0) <= (later.fromYen ?? 0) &&
  (earlier.untilYen ?? Infinity) >= (later.untilYen ?? Infinity);

/** Who holds a post and may decide: at which facilities, by code, or everywhere. */
export interface PostHolder {
  readonly post: string;
  readonly facilities: 'all' | readonly string[];
}

export interface EmptyStep {
  readonly route: string;
  readonly step: string;
  readonly post: string;
  readonly facility: string;
}

/** Steps in which nobody sits, at a facility where the route is used. */
export function emptySteps(
  { routes }: RouteTerms,
  holders: readonly PostHolder[],
  facilities: readonly string[],
): EmptyStep[] {
  const sits = (post: string, facility: string) =>
    holders.some(
      holder => holder.post === post && (holder.facilities === 'all' || holder.facilities.includes(facility)),
    );
  return routes.flatMap(({ code: route, steps, when }) =>
    steps.flatMap(({ code: step, post }) =>
      (when.facilities ?? facilities)
        .filter(facility => post !== null && !sits(post, facility))
        .map(facility => ({ route, step, post: post ?? '', facility })),
    ),
  );
}
