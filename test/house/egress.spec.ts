import { codeFiles, read } from './tree';

/** What can open a connection to somewhere else. */
const waysOut =
  /\bfetch\(|from '(node:)?(https?|net|tls|dgram|dns)(\/promises)?'|from '(nodemailer|stripe|openid-client|undici|pg)'/;

/**
 * The rooms that may, and to where. None of these addresses comes from what somebody typed: they are settings of the environment,
 * or this machine.
 */
const rooms: Readonly<Record<string, RegExp>> = {
  'PostgreSQL (DATABASE_URL)': /^libs\/(database|jobs)\//,
  'Stripe (STRIPE_API_BASE)': /^libs\/payments\/src\/stripe\//,
  'the mail server (SMTP_URL)': /^libs\/notifications\/src\/smtp\//,
  'the identity provider of the settings': /^libs\/identity\/src\/(digital-app|openid)\//,
  'the browser’s own host': /^libs\/ui\/src\/client\//,
  'types of requests, and our own server': /^libs\/edge\/src\/server\//,
  'stand-ins and the embedded PostgreSQL, on this machine': /^apps\/standalone\//,
};

describe('What the program calls (SEC-12)', () => {
  it('is called from a few rooms, to addresses of the environment', () => {
    const callers = codeFiles.filter(file => /^(libs|apps)\//.test(file) && waysOut.test(read(file)));
    expect(callers.length).toBeGreaterThan(3);
    expect(callers.filter(file => !Object.values(rooms).some(room => room.test(file)))).toEqual([]);
  });
});
