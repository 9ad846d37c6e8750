import { createHash, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import { showPage } from '../stand-ins/http-server';
import { type Card, CardPage, sampleCards } from './card.view';

export interface DigitalAppOptions {
  /** The service that is registered with the app, by the public half of its key. */
  readonly clientKey: KeyObject;
  readonly redirectUri: string;
}

const PATH = '/digital-app';
export const DIGITAL_APP_CLIENT_ID = 'kashikan';

/** デジタル認証アプリの代わり: a real OpenID provider, which shows cards to choose from where the app would read one. */
export class DigitalAppStandIn {
  private provider: Promise<Provider> | undefined;
  /** Every card that was shown, under the id that the provider knows its holder by. */
  private readonly cards = new Map<string, Card>(sampleCards.map(card => [idOf(card), card]));

  constructor(private readonly options: DigitalAppOptions) {}

  routes(app: FastifyInstance, address: () => string): void {
    const provider = () => (this.provider ??= this.start(`${address()}${PATH}`));
    app.get<{ Params: { uid: string } }>(`${PATH}/interaction/:uid`, async (request, reply) => {
      const { params } = await (await provider()).interactionDetails(request.raw, reply.raw);
      return showPage(
        reply,
        CardPage({ uid: request.params.uid, scope: String(params['scope']), cards: sampleCards }),
      );
    });
    app.post<{ Params: { uid: string }; Body: Record<string, string | undefined> }>(
      `${PATH}/interaction/:uid`,
      async (request, reply) => {
        const result = this.chosen(request.body);
        const to = await (await provider()).interactionResult(request.raw, reply.raw, result);
        return reply.redirect(to, 303);
      },
    );
    const pass = async (request: FastifyRequest, reply: { raw: ServerResponse; hijack(): unknown }) => {
      reply.hijack();
      const raw: IncomingMessage & { originalUrl?: string; body?: unknown } = request.raw;
      raw.originalUrl = raw.url ?? '';
      raw.url = (raw.url ?? '').slice(PATH.length);
      raw.body = request.body;
      await (await provider()).callback()(raw, reply.raw);
    };
    app.all(`${PATH}/*`, pass);
  }

  private chosen(body: Record<string, string | undefined>) {
    if (body['stop'] === 'yes') return { error: 'access_denied', error_description: 'stopped by the person' };
    const card = { name: body['name'] ?? '', address: body['address'] ?? '' };
    this.cards.set(idOf(card), card);
    return { login: { accountId: idOf(card) } };
  }

  private async start(issuer: string): Promise<Provider> {
    const { default: OpenIdProvider } = await quietly(() => import('oidc-provider'));
    const provider = new OpenIdProvider(issuer, this.configuration());
    // On http and loopback only, as the page says.
    provider.proxy = false;
    return provider;
  }

  private configuration(): Configuration {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const salt = randomBytes(16).toString('hex');
    return {
      clients: [
        {
          client_id: DIGITAL_APP_CLIENT_ID,
          redirect_uris: [this.options.redirectUri],
          response_types: ['code'],
          grant_types: ['authorization_code'],
          token_endpoint_auth_method: 'private_key_jwt',
          token_endpoint_auth_signing_alg: 'ES256',
          id_token_signed_response_alg: 'ES256',
          subject_type: 'pairwise',
          jwks: { keys: [{ ...this.options.clientKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] },
        },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] },
      claims: { openid: ['sub'], name: ['name'], address: ['address'] },
      clientAuthMethods: ['private_key_jwt'],
      cookies: { keys: [salt] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `${PATH}/interaction/${uid}` },
      pkce: { required: () => true },
      responseTypes: ['code'],
      subjectTypes: ['pairwise'],
      pairwiseIdentifier: (_context, accountId, client) => hash(`${client.clientId} ${accountId}`),
      findAccount: (_context, id) => this.accountOf(id),
      // The person has agreed by showing the card; there is nothing more to ask.
      loadExistingGrant: async context => {
        const { client, session } = context.oidc;
        if (!client || !session?.accountId) return undefined;
        const grant = new context.oidc.provider.Grant({
          clientId: client.clientId,
          accountId: session.accountId,
        });
        grant.addOIDCScope('openid name address');
        await grant.save();
        return grant;
      },
    };
  }

  private accountOf(id: string) {
    const card = this.cards.get(id);
    if (!card) return undefined;
    return {
      accountId: id,
      claims: () => ({ sub: id, name: card.name, address: { formatted: card.address } }),
    };
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');
const idOf = ({ name, address }: Card): string => hash(`${name}\n${address}`);

/** The library warns of a Node that is not the newest; for a stand-in that is noise. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}
