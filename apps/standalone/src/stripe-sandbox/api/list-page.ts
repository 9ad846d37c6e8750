import { invalid } from '../stripe-problem';

interface Listed {
  readonly id: string;
  readonly created: number;
}

export interface ListParams {
  readonly created?: number | { gt?: number; gte?: number; lt?: number; lte?: number };
  readonly limit?: number;
  readonly starting_after?: string;
  readonly ending_before?: string;
}

export interface ListPage<T> {
  readonly object: 'list';
  readonly url: string;
  readonly has_more: boolean;
  readonly data: T[];
}

const inWindow = (at: number, window: ListParams['created']): boolean =>
  window === undefined ||
  (typeof window === 'number'
    ? at === window
    : at > (window.gt ?? -Infinity) &&
      at >= (window.gte ?? -Infinity) &&
      at < (window.lt ?? Infinity) &&
      at <= (window.lte ?? Infinity));

/** One page, newest first; `oldestFirst` is the order in which the account keeps things. */
export function listPage<T extends Listed>(
  oldestFirst: readonly T[],
  params: ListParams,
  url: string,
): ListPage<T> {
  if (params.ending_before) throw invalid('This sandbox pages forward only.', 'ending_before');
  const limit = params.limit ?? 10;
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw invalid('Invalid integer: limit must be between 1 and 100', 'limit', 'parameter_invalid_integer');
  const found = oldestFirst.filter(item => inWindow(item.created, params.created)).reverse();
  const after = params.starting_after;
  const start = after ? found.findIndex(item => item.id === after) + 1 : 0;
  if (after && start === 0) throw invalid(`No such object: '${after}'`, 'starting_after', 'resource_missing');
  return {
    object: 'list',
    url,
    has_more: found.length > start + limit,
    data: found.slice(start, start + limit),
  };
}
