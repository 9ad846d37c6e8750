import type { FastifyReply } from 'fastify';

/** A paper as a file to keep; never kept by a browser or a proxy on its own. */
export const sendPdf = async (reply: FastifyReply, name: string, bytes: Buffer): Promise<void> => {
  await reply
    .type('application/pdf')
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}.pdf"`)
    .send(bytes);
};
