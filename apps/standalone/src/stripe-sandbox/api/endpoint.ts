import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sandbox } from '../sandbox';
import type { VendorRequests } from '../vendor-requests';
import { checkRequest } from './check-request';
import { expanded } from './expand';
import { answerOnce } from './idempotency';

export type Name = keyof VendorRequests;
export type Params<N extends Name> = NonNullable<VendorRequests[N]>;

const idIn = (request: FastifyRequest): string => (request.params as { id?: string }).id ?? '';
const expansion = (params: object): string[] | undefined => (params as { expand?: string[] }).expand;

/** Makes handlers that check a request by the vendor's types, answer, and expand what was asked for. */
export const endpoints = (sandbox: Sandbox) => ({
  read:
    <N extends Name>(name: N, answer: (params: Params<N>, id: string) => object) =>
    (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
      const params = checkRequest(name, request.query);
      sandbox.passTime();
      return reply.send(expanded(sandbox, answer(params, idIn(request)), expansion(params)));
    },

  write:
    <N extends Name>(name: N, work: (params: Params<N>, id: string) => object) =>
    (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
      const params = checkRequest(name, request.body);
      const key = request.headers['idempotency-key'];
      const answer = sandbox.change(() =>
        answerOnce(sandbox, typeof key === 'string' ? key : undefined, { path: request.url, params }, () =>
          expanded(sandbox, work(params, idIn(request)), expansion(params)),
        ),
      );
      if (answer.replayed) reply.header('idempotent-replayed', 'true');
      return reply.code(answer.status).send(answer.body);
    },
});

export type Endpoints = ReturnType<typeof endpoints>;
