import { admin } from './admin';
import { conduct } from './conduct';
import { documents } from './documents';
import { errors } from './errors';
import { everyPage } from './every-page';
import { importing } from './import';
import { groups } from './groups';
import { identityWords } from './identity';
import { limits } from './limits';
import { mails } from './mails';
import { papers } from './papers';
import { personalData } from './personal-data';
import { reception } from './reception';
import { resident } from './resident';
import { waiting } from './waiting';

export const ja = {
  ...everyPage,
  ...resident,
  ...admin,
  ...errors,
  ...conduct,
  ...groups,
  ...identityWords,
  ...limits,
  ...mails,
  ...papers,
  ...personalData,
  ...waiting,
  ...documents,
  ...importing,
  ...reception,
};
