import { common } from './common';
import { documents } from './documents';
import { errors } from './errors';
import { mails } from './mails';
import { resident } from './resident';

/** The resident's journey; staff pages and the importer speak Japanese. */
export const en = { ...common, ...resident, ...errors, ...mails, ...documents };
