import PostalMime from 'postal-mime';

export interface MailAttachment {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** One mail as it arrived, taken apart. */
export interface ReceivedMail {
  readonly id: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  readonly from: string;
  /** The addresses of the envelope: where it really went. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly MailAttachment[];
}

export async function readMail(
  raw: Buffer,
  envelope: { readonly id: string; readonly to: readonly string[]; readonly receivedAt: Date },
): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(raw);
  return {
    id: envelope.id,
    receivedAt: envelope.receivedAt.toISOString(),
    from: mail.from ? [mail.from.name, mail.from.address].filter(Boolean).join(' ') : '',
    to: envelope.to,
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? null,
    text: mail.text ?? '',
    html: mail.html ?? null,
    attachments: mail.attachments.map(one => ({
      name: one.filename ?? 'attachment',
      type: one.mimeType,
      base64:
        typeof one.content === 'string'
          ? Buffer.from(one.content).toString('base64')
          : Buffer.from(one.content as Uint8Array).toString('base64'),
    })),
  };
}
