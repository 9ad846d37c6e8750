// Makes the JSON Schemas by which the Stripe sandbox judges every request, from the type declarations of the installed
// SDK: what the pinned API version would refuse is refused here too, though the same people wrote client and sandbox.
// Run it after every update of the SDK; test/house/stripe-schemas.spec.ts compares the file with a fresh one.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const { createGenerator } = createRequire(import.meta.url)('ts-json-schema-generator');
const room = path.join(root, 'apps/standalone/src/stripe-sandbox');
const target = path.join(room, 'request-schemas.generated.json');

const isAnyText = schema => schema.type === 'string' && !schema.enum && !('const' in schema);

/**
 * The declarations keep every list of values open ("or any other text") so that answers of later versions fit; a request
 * is held to the values of this version. Decimal is a class in TypeScript and a decimal text on the wire.
 */
function asOnTheWire(schema) {
  if (Array.isArray(schema)) return schema.map(asOnTheWire);
  if (schema === null || typeof schema !== 'object') return schema;
  if (Object.keys(schema.properties ?? {}).some(name => name.includes('___stripeType')))
    return { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
  const [open, listed] = schema.anyOf ?? [];
  if (schema.anyOf?.length === 2 && isAnyText(open) && (listed.enum || 'const' in listed)) return listed;
  return Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, asOnTheWire(part)]));
}

/** The whole text of the generated file. */
export function generate() {
  const sdk = JSON.parse(readFileSync(path.join(root, 'node_modules/stripe/package.json'), 'utf8'));
  const generator = createGenerator({
    path: path.join(room, 'vendor-requests.ts'),
    tsconfig: path.join(root, 'tsconfig.json'),
    skipTypeCheck: true,
    expose: 'none',
    jsDoc: 'none',
    topRef: false,
    additionalProperties: false,
  });
  const requests = asOnTheWire(generator.createSchema('VendorRequests').properties);
  return `${JSON.stringify({ sdk: sdk.version, requests }, null, 1)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, generate());
  console.log(`written: ${path.relative(root, target)}`);
}
