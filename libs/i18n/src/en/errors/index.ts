import { unexpected } from './unexpected';
import { identity } from './identity';
import { groups } from './groups';
import { catalogue } from './catalogue';
import { calendar } from './calendar';
import { occupancy } from './occupancy';
import { pricing } from './pricing';
import { bookings } from './bookings';
import { conduct } from './conduct';
import { use } from './use';
import { waiting } from './waiting';
import { approvals } from './approvals';
import { payments } from './payments';
import { keys } from './keys';
import { ledger } from './ledger';
import { documents } from './documents';
import { database } from './database';
import { edge } from './edge';
import { audit } from './audit';
import { notifications } from './notifications';

export const errors = {
  ...unexpected,
  ...identity,
  ...groups,
  ...catalogue,
  ...calendar,
  ...occupancy,
  ...pricing,
  ...bookings,
  ...conduct,
  ...use,
  ...waiting,
  ...approvals,
  ...payments,
  ...keys,
  ...ledger,
  ...documents,
  ...database,
  ...edge,
  ...audit,
  ...notifications,
};
