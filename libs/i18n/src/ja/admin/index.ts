import { accounting } from './accounting';
import { approvals } from './approvals';
import { board } from './board';
import { bookings } from './bookings';
import { feeFields } from './fee-fields';
import { fees } from './fees';
import { conduct } from './conduct';
import { changes } from './changes';
import { closures } from './closures';
import { documentPages } from './documents';
import { frame } from './frame';
import { groups } from './groups';
import { importPage } from './import';
import { hallRules } from './hall-rules';
import { keys } from './keys';
import { calendarSettings } from './calendar';
import { receptionSettings } from './reception';
import { recordVerbs } from './record-verbs';
import { person } from './person';
import { records } from './records';
import { registrations } from './registrations';
import { rooms } from './rooms';
import { limits } from './limits';
import { notices } from './notices';
import { parts } from './parts';
import { settings } from './settings';
import { shell } from './shell';
import { terms } from './terms';
import { staff } from './staff';
import { standing } from './standing';
import { signIn } from './sign-in';
import { take } from './take';
import { use } from './use';
import { waiting } from './waiting';

export const admin = {
  ...shell,
  ...frame,
  ...signIn,
  ...board,
  ...bookings,
  ...documentPages,
  ...conduct,
  ...changes,
  ...closures,
  ...keys,
  ...hallRules,
  ...approvals,
  ...accounting,
  ...staff,
  ...standing,
  ...terms,
  ...feeFields,
  ...fees,
  ...groups,
  ...importPage,
  ...rooms,
  ...limits,
  ...notices,
  ...parts,
  ...settings,
  ...receptionSettings,
  ...calendarSettings,
  ...recordVerbs,
  ...person,
  ...records,
  ...registrations,
  ...take,
  ...use,
  ...waiting,
};
