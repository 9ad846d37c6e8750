import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { cookieNameOf } from '../access/session-cookie';
import type { EdgeOptions } from '../edge-options';
import { ProblemDetails } from './problem-details';

const titles = { resident: '貸館予約 利用者 API', admin: '貸館予約 職員 API' } as const;

/** The description of the JSON API; made at the first request, because it takes longer than the start should. */
export function serveOpenApi(app: NestFastifyApplication, options: EdgeOptions): void {
  let text: string | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => {
      text ??= JSON.stringify(describeApi(app, options));
      return reply.type('application/json').send(text);
    });
}

export function describeApi(app: NestFastifyApplication, options: EdgeOptions): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(titles[options.app])
    .setVersion('1')
    .addServer(options.publicUrl)
    .addCookieAuth(cookieNameOf(options))
    .build();
  const document = SwaggerModule.createDocument(app, base, { extraModels: [ProblemDetails] });
  document.paths = Object.fromEntries(
    Object.entries(document.paths).filter(([path]) => path.startsWith('/api/')),
  );
  for (const item of Object.values(document.paths))
    for (const operation of Object.values(item as Record<string, { responses?: object }>))
      if (operation.responses) operation.responses = { default: problemAnswer, ...operation.responses };
  return document;
}

const problemAnswer = {
  description: 'RFC 9457: why not, by a stable code',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
};
