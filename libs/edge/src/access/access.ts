import type { Permission } from '@kashikan/identity';
import { applyDecorators, SetMetadata } from '@nestjs/common';

/** Who may call a route. */
export type Access =
  | { readonly for: 'anybody' }
  | { readonly for: 'machine' }
  | { readonly for: 'resident' }
  | { readonly for: 'staff'; readonly permission?: Permission; readonly settingUp?: true };

export const ACCESS = 'kashikan:access';

const PEOPLE = 'kashikan:shows-people';

const allow = (access: Access) => applyDecorators(SetMetadata(ACCESS, access));

/** For everybody, signed in or not. */
export const Open = () => allow({ for: 'anybody' });

/** For another program that proves itself in its own way, as a signed webhook does: no cookie is read. */
export const FromMachine = () => allow({ for: 'machine' });

/** For residents who have signed in. */
export const SignedIn = () => allow({ for: 'resident' });

/** For every member of staff who has signed in, whatever the role. */
export const SignedInStaff = () => allow({ for: 'staff' });

/**
 * Also for staff who are still setting up password and second factor, which no other route lets in, and from wherever: the setting up itself
 * and signing out.
 */
export const SettingUp = () => allow({ for: 'staff', settingUp: true });

/**
 * For staff whose roles give the permission at one facility at least. Where a thing belongs to a facility, the handler also asks
 * `staff.mustMay(permission, place)`.
 */
export const Requires = (permission: Permission) => allow({ for: 'staff', permission });

/**
 * The answer may hold personal data of residents: names, addresses, what somebody booked. The handler tells whose it holds by
 * `staff.saw(accountIds)`, and it is written down who looked. A spec compares both with what the answers really hold.
 */
export const ShowsPeople = () => SetMetadata(PEOPLE, true);

export const showsPeople = (handler: object, controller: object): boolean =>
  [handler, controller].some(one => Reflect.getMetadata(PEOPLE, one) === true);
