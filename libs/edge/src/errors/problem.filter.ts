import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { SETUP_PATH } from '../access/access.guard';
import { CSRF_FIELD } from '../access/form.guard';
import { STEP_UP_PATH } from '../access/strength.guard';
import { EDGE_OPTIONS, type EdgeOptions } from '../edge-options';
import { type EdgeRequest, isForm, visitorOf, wantsPage } from '../request/edge-request';
import { IDEMPOTENCY_FIELD } from '../request/idempotency-key';
import { requestLocale } from '../request/request-locale';
import { Log } from '../server/log';
import { ErrorPages } from './error-pages';
import { type Problem, problemDetails, problemOf } from './problem';
import { refusalOf } from './refusal-of';

/** The one place where an error becomes an answer. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private pages: ErrorPages | undefined;

  constructor(
    @Inject(EDGE_OPTIONS) private readonly options: EdgeOptions,
    private readonly log: Log,
    private readonly modules: ModuleRef,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<EdgeRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = refusalOf(error);
    const problem = problemOf(refusal, requestLocale(request), request.id);
    if (!refusal || refusal.kind === 'unavailable') this.log.failure(error, request.id);
    if (reply.sent) return;
    if (!wantsPage(request)) return sendProblem(reply, problem);
    const door = this.doorFor(problem);
    if (door !== undefined && request.method === 'GET')
      return void reply.redirect(doorFrom(request, door), 303);
    const html = await this.page(request, problem).catch((failed: unknown) => {
      this.log.failure(failed, request.id);
      return plainPage(problem);
    });
    void reply.status(problem.status).type('text/html; charset=utf-8').send(html);
  }

  /** Where people go to be let in after all. */
  private doorFor({ kind, code }: Problem): string | undefined {
    if (code === 'session.proof-needed') return STEP_UP_PATH;
    if (code === 'session.setup-needed') return SETUP_PATH;
    return kind === 'unauthenticated' ? this.options.signInPath : undefined;
  }

  private async page(request: EdgeRequest, problem: Problem): Promise<string> {
    const pages = (this.pages ??= this.modules.get<ErrorPages>(ErrorPages, { strict: false }));
    const resend = resendOf(request, problem);
    return pages.render({
      problem,
      locale: requestLocale(request),
      path: request.url,
      visitor: visitorOf(request),
      ...(resend ? { resend } : {}),
    });
  }
}

/** The door with the way back, in the language that was asked for. */
function doorFrom(request: EdgeRequest, door: string): string {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  const asked = typeof lang === 'string' ? `&lang=${encodeURIComponent(lang)}` : '';
  return `${door}?return=${encodeURIComponent(request.url)}${asked}`;
}

function sendProblem(reply: FastifyReply, problem: Problem): void {
  if (problem.kind === 'too-many' && typeof problem.facts.waitMinutes === 'number')
    void reply.header('retry-after', String(problem.facts.waitMinutes * 60));
  void reply.status(problem.status).type('application/problem+json').send(problemDetails(problem));
}

/** Only what our own page sent is offered again; a form from elsewhere must not become a button on our page. */
function resendOf(request: EdgeRequest, { code, kind }: Problem) {
  const grownOld =
    code === 'request.form-stale' ||
    code === 'session.proof-needed' ||
    kind === 'unauthenticated' ||
    kind === 'unavailable';
  if (!grownOld || !isForm(request) || !isFromOurPage(request)) return undefined;
  const fields = Object.entries((request.body ?? {}) as Record<string, unknown>)
    .filter(([name]) => name !== CSRF_FIELD && name !== IDEMPOTENCY_FIELD)
    .flatMap(([name, value]) =>
      [value].flat().flatMap(one => (typeof one === 'string' ? [[name, one] as const] : [])),
    );
  return { action: request.url, fields };
}

/** A foreign origin was refused before this; what is left to rule out is a sender that does not say where it comes from. */
function isFromOurPage({ headers }: EdgeRequest): boolean {
  const site = headers['sec-fetch-site'];
  return site === 'same-origin' || (site === undefined && headers.origin !== undefined);
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);

const plainPage = ({ title, detail }: Problem): string =>
  `<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><title>${escaped(title)}</title><h1>${escaped(title)}</h1><p>${escaped(detail)}</p></html>`;
