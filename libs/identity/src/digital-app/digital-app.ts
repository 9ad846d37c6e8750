import { createPrivateKey } from 'node:crypto';
import { Settings } from '@kashikan/config';
import { Injectable, Logger } from '@nestjs/common';
import type { Configuration } from 'openid-client';
import { identityErrors } from '../identity.errors';

/** What must be known again when the person comes back. */
export interface OpenIdAttempt {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636). */
  readonly verifier: string;
}

/** Who the app says is there. */
export interface DigitalPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** As the card writes it, in one line. */
  readonly address: string;
}

/** No sex and no birth date: what is not needed is not asked for. */
const scope = 'openid name address';

type Library = typeof import('openid-client');

/**
 * デジタル認証アプリ, found by discovery: authorization code with PKCE, private_key_jwt, ID tokens signed with ES256, a subject that is pairwise.
 * https://developers.digital.go.jp/documents/auth-and-sign/authserver/
 */
@Injectable()
export class DigitalApp {
  private readonly log = new Logger(DigitalApp.name);
  private found: Promise<{ library: Library; configuration: Configuration }> | undefined;

  constructor(private readonly settings: Settings) {}

  /** Only where the operator has registered this service with the app. */
  get isOffered(): boolean {
    return this.settings.DIGITAL_APP_ISSUER !== undefined;
  }

  get redirectUri(): string {
    return `${this.settings.RESIDENT_URL}/sign-in/digital-app/callback`;
  }

  async newAttempt(): Promise<OpenIdAttempt> {
    const { library } = await this.provider();
    return {
      state: library.randomState(),
      nonce: library.randomNonce(),
      verifier: library.randomPKCECodeVerifier(),
    };
  }

  /** Where to send the browser. Throws `identity.digital-app-unavailable`. */
  async address({ state, nonce, verifier }: OpenIdAttempt): Promise<URL> {
    const { library, configuration } = await this.provider();
    return library.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri,
      scope,
      state,
      nonce,
      code_challenge: await library.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
  }

  /**
   * Trades the code of `query` for the person. Throws `identity.digital-app-refused` when the person stopped or anything does not fit,
   * `identity.digital-app-unavailable` when the app does not answer.
   */
  async person(query: string, { state, nonce, verifier }: OpenIdAttempt): Promise<DigitalPerson> {
    const { library, configuration } = await this.provider();
    const checks = {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    };
    try {
      const came = new URL(`${this.redirectUri}?${query}`);
      const tokens = await library.authorizationCodeGrant(configuration, came, checks);
      const claims = tokens.claims();
      if (!claims) throw new Error('no ID token');
      const info = await library.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return {
        issuer: claims.iss,
        subject: claims.sub,
        name: info.name ?? '',
        address: info.address?.formatted ?? '',
      };
    } catch (error) {
      // The code and its message only: the library's error carries the answer, and with it personal data.
      const { code, message } = error as { code?: string; message?: string };
      this.log.warn(`the digital authentication app: ${code ?? 'failed'}: ${message ?? ''}`);
      throw isNetwork(error) ? identityErrors.digitalAppUnavailable() : identityErrors.digitalAppRefused();
    }
  }

  private provider() {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      this.log.warn(`the digital authentication app cannot be found: ${(error as Error).message}`);
      throw identityErrors.digitalAppUnavailable();
    });
    return this.found;
  }

  private async discover() {
    const { DIGITAL_APP_ISSUER, DIGITAL_APP_CLIENT_ID, DIGITAL_APP_PRIVATE_KEY } = this.settings;
    if (!DIGITAL_APP_ISSUER || !DIGITAL_APP_CLIENT_ID || !DIGITAL_APP_PRIVATE_KEY)
      throw new Error(
        'DIGITAL_APP_ISSUER, DIGITAL_APP_CLIENT_ID and DIGITAL_APP_PRIVATE_KEY belong together',
      );
    const library = await import('openid-client');
    const issuer = new URL(DIGITAL_APP_ISSUER);
    const configuration = await library.discovery(
      issuer,
      DIGITAL_APP_CLIENT_ID,
      { id_token_signed_response_alg: 'ES256' },
      library.PrivateKeyJwt(await signingKey(DIGITAL_APP_PRIVATE_KEY)),
      // Over http only to a stand-in on this machine; settings refuse it in production.
      issuer.protocol === 'http:' ? { execute: [library.allowInsecureRequests] } : {},
    );
    return { library, configuration };
  }
}

/** PKCS#8 in PEM, line breaks also as `\n`. */
async function signingKey(pem: string): Promise<CryptoKey> {
  const der = createPrivateKey(pem.replaceAll('\\n', '\n')).export({ type: 'pkcs8', format: 'der' });
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  return crypto.subtle.importKey('pkcs8', new Uint8Array(der), curve, false, ['sign']);
}

const isNetwork = (error: unknown): boolean => error instanceof TypeError && error.message === 'fetch failed';
