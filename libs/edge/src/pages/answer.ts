import { renderPage } from '@kashikan/ui';
import {
  applyDecorators,
  type CallHandler,
  Controller,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { JSX } from 'preact';
import { map, type Observable } from 'rxjs';

/** A page to show; 422 when a form comes back with what is wrong. */
export class Shown {
  constructor(
    readonly page: JSX.Element,
    readonly status = 200,
  ) {}
}

/** After a POST has done its work: 303 to the page that shows the result, so that a reload repeats nothing. */
export class Moved {
  constructor(readonly href: string) {}
}

export type Answer = Shown | Moved;

@Injectable()
export class SendAnswer implements NestInterceptor<Answer, string> {
  intercept(context: ExecutionContext, next: CallHandler<Answer>): Observable<string> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map(answer => send(reply, answer)));
  }
}

function send(reply: FastifyReply, answer: Answer): string {
  void reply.type('text/html; charset=utf-8');
  if (answer instanceof Moved) {
    void reply.status(303).header('location', answer.href);
    return '';
  }
  void reply.status(answer.status);
  return renderPage(answer.page);
}

/** A controller whose handlers return pages. */
export const Pages = (path = '') =>
  applyDecorators(Controller(path), UseInterceptors(SendAnswer), ApiExcludeController());
