import { documents } from './documents';
import { errors } from './errors';
import { everyPage } from './every-page';
import { mails } from './mails';
import { resident } from './resident';

/** The resident's journey; staff pages and the importer speak Japanese. */
export const en = { ...everyPage, ...resident, ...errors, ...mails, ...documents };
