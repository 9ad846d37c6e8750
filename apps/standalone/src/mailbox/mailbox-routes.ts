import type { FastifyInstance } from 'fastify';
import { showPage } from '../stand-ins/http-server';
import type { MailStore } from './mail-store';
import { MailListPage, MailPage, NoMailPage } from './mailbox.view';

/** A mail is somebody else's HTML: shown in a frame that may run, load and send nothing. */
const mailPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

const inHeader = (name: string): string => encodeURIComponent(name.replace(/[\r\n"\\/]/g, '_'));

export function mailboxRoutes(app: FastifyInstance, store: MailStore): void {
  app.get<{ Querystring: { to?: string } }>('/mailbox', (request, reply) => {
    const to = (request.query.to ?? '').trim();
    const mails = store.all().filter(mail => to === '' || mail.to.includes(to));
    return showPage(reply, MailListPage({ mails, to }));
  });

  app.get<{ Querystring: { to?: string } }>('/mailbox.json', (request, reply) => {
    const { to } = request.query;
    return reply.send(store.all().filter(mail => to === undefined || mail.to.includes(to)));
  });

  app.get<{ Params: { id: string } }>('/mailbox/:id', (request, reply) => {
    const mail = store.byId(request.params.id);
    return mail ? showPage(reply, MailPage({ mail })) : showPage(reply, NoMailPage(), 404);
  });

  app.get<{ Params: { id: string } }>('/mailbox/:id/html', (request, reply) => {
    const mail = store.byId(request.params.id);
    if (!mail?.html) return showPage(reply, NoMailPage(), 404);
    return reply
      .header('content-security-policy', mailPolicy)
      .type('text/html; charset=utf-8')
      .send(mail.html);
  });

  app.get<{ Params: { id: string; number: string } }>(
    '/mailbox/:id/attachments/:number',
    (request, reply) => {
      const file = store.byId(request.params.id)?.attachments[Number(request.params.number)];
      if (!file) return showPage(reply, NoMailPage(), 404);
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${inHeader(file.name)}`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .type(file.type)
        .send(Buffer.from(file.base64, 'base64'));
    },
  );
}
