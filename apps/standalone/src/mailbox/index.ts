export type { MailAttachment, ReceivedMail } from './received-mail';
export { type Mailbox, type MailboxOptions, startMailbox } from './start-mailbox';
