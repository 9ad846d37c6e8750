import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { Settings } from '@kashikan/config';
import { DatabaseModule } from '@kashikan/database';
import { type Clock, newId } from '@kashikan/kernel';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import type { EdgeOptions } from '../edge-options';
import { EdgeModule } from '../edge.module';
import { answerUnroutable } from './answer-unroutable';
import { serveAssets } from './assets';
import { Log } from './log';
import { serveOpenApi } from './openapi';
import { Readiness } from './readiness';
import { markEveryAnswer, requestIdOf } from './request-marks';
import { sendSecurityHeaders } from './security-headers';
import { refuseDeepBodies } from './shallow-bodies';
import { takeFewUploads } from './few-uploads';

export interface AppOptions extends EdgeOptions {
  readonly settings: Settings;
  readonly clock?: Clock;
  /** The app's own modules: its controllers and the libs they need. */
  readonly modules: readonly (Type | DynamicModule)[];
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Origins that a form may lead to by a redirect, such as the payment page's. */
  readonly formTargets?: readonly string[];
  /** Forms may carry files of up to this many bytes; the body then holds a Buffer for each. A larger one comes cut off at this. */
  readonly uploadBytes?: number;
}

export interface RunningApp {
  readonly app: NestFastifyApplication;
  readonly port: number;
  /** Says not ready, waits so long for load balancers to notice, lets the requests under way finish, then ends. */
  close(waitMs?: number): Promise<void>;
}

@Module({})
class AppModule {}

/** Bodies are forms and small JSON; the webhook's events stay below this too. */
const BODY_BYTES = 512 * 1024;

/** A request that trickles in more slowly than this holds a connection hostage. */
const REQUEST_MS = 30_000;

/** Starts one HTTP app. Resolves when it listens. */
export async function bootApp(options: AppOptions): Promise<RunningApp> {
  const app = await createApp(options);
  await app.listen(options.port, options.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, port, close: waitMs => closeApp(app, waitMs ?? 0) };
}

/** The app as `bootApp` starts it, not yet listening. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const { settings, clock, modules, publicUrl } = options;
  const root: DynamicModule = {
    module: AppModule,
    imports: [DatabaseModule.with(settings, clock), EdgeModule.with(options), ...modules],
  };
  const adapter = new FastifyAdapter({
    genReqId: settings.TRUST_PROXY === undefined ? () => newId() : requestIdOf,
    frameworkErrors: answerUnroutable(publicUrl),
    trustProxy: settings.TRUST_PROXY?.split(',').map(address => address.trim()) ?? false,
    bodyLimit: BODY_BYTES,
    forceCloseConnections: 'idle',
    requestTimeout: REQUEST_MS,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    multipart: options.uploadBytes ? uploadsOf(options.uploadBytes) : false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    rawBody: true,
    abortOnError: false,
    bufferLogs: true,
  });
  app.useLogger(app.get(Log));
  sendSecurityHeaders(app, publicUrl, options.formTargets ?? []);
  app.enableCsrfProtection({ trustedOrigins: [new URL(publicUrl).origin] });
  const server = adapter.getInstance();
  server.removeContentTypeParser('text/plain');
  await app.register(cookie);
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: quickBrotli });
  refuseDeepBodies(server);
  if (options.uploadBytes) takeFewUploads(server);
  markEveryAnswer(server, app);
  serveAssets(server);
  serveOpenApi(app, options);
  await app.init();
  return app;
}

/** Level 4 gives most of the gain; the default of 11 costs a page more time than the network saves. */
const quickBrotli = { params: { 1: 4 } };

const uploadsOf = (fileSize: number) => ({
  attachFieldsToBody: 'keyValues' as const,
  // The page that asked for the file says how large it may be, beside its field and with everything else that was typed.
  throwFileSizeLimit: false,
  limits: { fileSize, files: 1, fields: 100, fieldSize: 64 * 1024 },
});

/** What is still unanswered then is cut off: a process manager would kill the process a little later anyway. */
const LONGEST_FINISH_MS = 25_000;

async function closeApp(app: NestFastifyApplication, waitMs: number): Promise<void> {
  app.get(Readiness).stop();
  if (waitMs > 0) await new Promise(resolve => setTimeout(resolve, waitMs));
  const server = app.getHttpServer();
  const cutOff = setTimeout(() => server.closeAllConnections(), LONGEST_FINISH_MS);
  await app.close().finally(() => clearTimeout(cutOff));
}
