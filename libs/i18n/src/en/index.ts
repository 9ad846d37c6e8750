import { conduct } from './conduct';
import { documents } from './documents';
import { errors } from './errors';
import { everyPage } from './every-page';
import { groups } from './groups';
import { identityWords } from './identity';
import { limits } from './limits';
import { mails } from './mails';
import { personalData } from './personal-data';
import { reception } from './reception';
import { resident } from './resident';
import { waiting } from './waiting';

/** The resident's journey; staff pages and the importer speak Japanese. */
export const en = {
  ...everyPage,
  ...resident,
  ...errors,
  ...groups,
  ...identityWords,
  ...limits,
  ...mails,
  ...personalData,
  ...waiting,
  ...documents,
  ...reception,
  ...conduct,
};
