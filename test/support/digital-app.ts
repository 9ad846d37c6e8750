import { spawn } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { DIGITAL_APP_CLIENT_ID } from '../../apps/standalone/src/digital-app';

export interface DigitalApp {
  /** What the residents' app must be told. */
  readonly environment: Record<string, string>;
  close(): Promise<void>;
}

const here = (file: string): string => path.join(__dirname, file);

/** A real OpenID provider on this machine, for the residents' app at `residentUrl`. */
export async function startDigitalApp(residentUrl: string): Promise<DigitalApp> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const publicPem = createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString();
  const redirectUri = `${residentUrl}/sign-in/digital-app/callback`;
  const program = [here('run-typescript.cjs'), here('digital-app-program.ts')] as const;
  const child = spawn(process.execPath, ['-r', ...program, publicPem, redirectUri], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    environment: {
      RESIDENT_URL: residentUrl,
      DIGITAL_APP_ISSUER: `${line.toString().trim()}/digital-app`,
      DIGITAL_APP_CLIENT_ID,
      DIGITAL_APP_PRIVATE_KEY: pem,
    },
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
