import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const generator = path.join(root, 'apps/standalone/bin/generate-stripe-schemas.mjs');
const generated = path.join(root, 'apps/standalone/src/stripe-sandbox/request-schemas.generated.json');

describe('The schemas that judge requests to Stripe (PAY-1)', () => {
  it('are those of the installed SDK', () => {
    const script = `import { generate } from ${JSON.stringify(generator)}; process.stdout.write(generate());`;
    const fresh = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      maxBuffer: 10_000_000,
    });
    expect(readFileSync(generated, 'utf8')).toBe(fresh);
  }, 60_000);

  it('know nothing of the parameter that the pinned version removed', () => {
    expect(readFileSync(generated, 'utf8')).not.toContain(`"payment_method_${'types'}"`);
  });
});
