// The stand-in for the digital authentication app as a program of its own: OpenID libraries compare prototypes, which jest doubles.
import { createPublicKey } from 'node:crypto';
import { DigitalAppStandIn } from '../../apps/standalone/src/digital-app';
import { listen, standInServer } from '../../apps/standalone/src/stand-ins/http-server';

async function main(): Promise<void> {
  const [key = '', redirectUri = ''] = process.argv.slice(2);
  const app = standInServer();
  let address = '';
  new DigitalAppStandIn({ clientKey: createPublicKey(key), redirectUri }).routes(app, () => address);
  address = await listen(app, 0, '127.0.0.1');
  console.log(address);
}

void main();
