import { admin } from './admin';
import { common } from './common';
import { documents } from './documents';
import { errors } from './errors';
import { importing } from './import';
import { mails } from './mails';
import { resident } from './resident';

export const ja = { ...common, ...resident, ...admin, ...errors, ...mails, ...documents, ...importing };
