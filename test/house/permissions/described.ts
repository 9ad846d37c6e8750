import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import type { Asker } from './tell';

interface Api {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Responses }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
type Responses = Readonly<
  Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>
>;

/** Reads an app's own description and holds answers to it; a field that is not described is a fault, too. */
export async function descriptionOf(ask: Asker) {
  const { text } = await ask({ method: 'GET', path: '/api/openapi.json', body: undefined });
  const api = JSON.parse(text) as Api;
  for (const schema of Object.values(api.components.schemas))
    Object.assign(schema, { unevaluatedProperties: false });
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(api, 'api');
  const shapes = new Map<string, ValidateFunction>();
  for (const [path, item] of Object.entries(api.paths))
    for (const [method, { responses }] of Object.entries(item))
      for (const status of Object.keys(responses).filter(one => /^2/.test(one))) {
        const pointer = ['paths', path, method, 'responses', status, 'content', 'application/json', 'schema'];
        if (!responses[status]?.content?.['application/json']) continue;
        const $ref = `api#/${pointer.map(step => encodeURIComponent(step.replaceAll('/', '~1'))).join('/')}`;
        shapes.set(`${method.toUpperCase()} ${path} ${status}`, ajv.compile({ $ref }));
      }
  return {
    /** The answers that are described, as in `GET /api/v1/rooms/{id} 200`. */
    described: [...shapes.keys()],
    /** What is wrong with an answer, one line each; empty when it is as described. */
    faults(name: string, body: unknown): string[] {
      const shape = shapes.get(name);
      if (!shape) return [`${name} is not described`];
      if (shape(body)) return [];
      return (shape.errors ?? []).map(
        error => `${name} ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      );
    },
  };
}
