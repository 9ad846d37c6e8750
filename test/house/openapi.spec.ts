import { type Route, Routes, type RunningApp } from '@kashikan/edge';
import Ajv from 'ajv/dist/2020';
import { startAdmin } from '../../apps/admin/src/start-admin';
import { startResident } from '../../apps/resident/src/start-resident';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { settingsFor } from '../support/settings';

interface Described {
  readonly schema?: object;
}
interface Answer {
  readonly description?: string;
  readonly content?: Readonly<Record<string, Described>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, Answer>>;
  readonly requestBody?: Answer;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema?: { readonly type?: unknown };
  }[];
}
interface Api {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const starts = { resident: startResident, admin: startAdmin };

describe.each(['resident', 'admin'] as const)('the description of the %s app’s JSON API', name => {
  let database: TestDatabase;
  let running: RunningApp;
  let api: Api;
  let routes: Route[];

  beforeAll(async () => {
    database = await createTestDatabase();
    running = await starts[name](settingsFor(database.url, { RESIDENT_PORT: '0', ADMIN_PORT: '0' }));
    const answer = await fetch(`http://127.0.0.1:${running.port}/api/openapi.json`);
    api = (await answer.json()) as Api;
    routes = running.app
      .get(Routes)
      .all()
      .filter(route => route.path.startsWith('/api/v1/'));
  }, 60_000);

  afterAll(async () => {
    await running?.close();
    await database?.drop();
  });

  const operations = () =>
    Object.entries(api.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        at: `${method.toUpperCase()} ${path}`,
        operation,
      })),
    );
  const without = (isFine: (operation: Operation) => boolean) =>
    operations()
      .filter(({ operation }) => !isFine(operation))
      .map(({ at }) => at);
  const success = ({ responses }: Operation) =>
    Object.entries(responses).find(([status]) => /^2\d\d$/.test(status));

  it('is OpenAPI 3.1', () => {
    expect(api.openapi).toMatch(/^3\.1\./);
  });

  it('names every route of /api/v1 and no other', () => {
    const declared = routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(declared.length).toBeGreaterThan(0);
    expect(
      operations()
        .map(({ at }) => at)
        .sort(),
    ).toEqual(declared.sort());
  });

  it('shows the shape of every answer', () => {
    expect(
      without(operation => {
        const [status, answer] = success(operation) ?? [];
        return status === '204' || answer?.content?.['application/json']?.schema !== undefined;
      }),
    ).toEqual([]);
  });

  it('shows the shape of every refusal', () => {
    const problem = '#/components/schemas/ProblemDetails';
    expect(
      without(({ responses }) => {
        const shape = responses.default?.content?.['application/problem+json']?.schema;
        return shape !== undefined && '$ref' in shape && shape.$ref === problem;
      }),
    ).toEqual([]);
  });

  it('points at nothing that is missing', () => {
    const pointers = [...JSON.stringify(api).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, to]) => to ?? '',
    );
    expect(pointers.length).toBeGreaterThan(0);
    expect(pointers.filter(to => !(to in api.components.schemas))).toEqual([]);
  });

  it('is JSON Schema that a validator can read, and says of every field what it is', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addSchema(api, 'api');
    for (const schema of Object.keys(api.components.schemas))
      expect(() => ajv.compile({ $ref: `api#/components/schemas/${schema}` })).not.toThrow();
    expect(vagueFields(api.components.schemas)).toEqual([]);
  });

  it('names every blank of an address', () => {
    const blanks = (at: string) => [...at.matchAll(/\{(\w+)\}/g)].map(([, blank]) => blank);
    const silent = operations().filter(({ at, operation }) =>
      blanks(at).some(blank => !operation.parameters?.some(one => one.in === 'path' && one.name === blank)),
    );
    expect(silent.map(({ at }) => at)).toEqual([]);
  });

  it('says what each question of an address takes', () => {
    const vague = operations().filter(({ operation }) =>
      operation.parameters?.some(({ schema }) => !schema?.type || schema.type === 'object'),
    );
    expect(vague.map(({ at }) => at)).toEqual([]);
  });
});

/** Fields of which a program learns nothing: no type, no choice, no reference. 3.1 has no `nullable`; it says `type: [.., 'null']`. */
function vagueFields(schemas: Api['components']['schemas']): string[] {
  const telling = ['type', '$ref', 'allOf', 'anyOf', 'oneOf', 'enum', 'const'];
  return Object.entries(schemas).flatMap(([name, schema]) => {
    const { properties = {} } = schema as { properties?: Record<string, object> };
    return Object.entries(properties)
      .filter(([, field]) => !telling.some(key => key in field) || 'nullable' in field || isBareObject(field))
      .map(([field]) => `${name}.${field}`);
  });
}

/** What the compiler makes of a type it cannot show at run time; a choice of words needs its `enum` told. */
const isBareObject = (field: {
  type?: unknown;
  properties?: object;
  additionalProperties?: unknown;
}): boolean =>
  field.type === 'object' && !field.properties && !field.additionalProperties && !('allOf' in field);
