import type { SlotChoice } from '@kashikan/calendar/rules';
import type { AssuredAction } from '@kashikan/identity/rules';

/** The addresses of the pages. A thing is found under its own id; only what belongs to a town stands under the town. */
export const hrefs = {
  town: (townId: string) => `/towns/${townId}`,
  results: (townId: string, query: string) => `/towns/${townId}/rooms${query ? `?${query}` : ''}`,
  help: (townId: string) => `/towns/${townId}/help`,
  facility: (facilityId: string) => `/facilities/${facilityId}`,
  photo: (hash: string) => `/photos/${hash}`,
  map: (address: string) => `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(address)}`,
  room: (roomId: string, query = '') => `/rooms/${roomId}${query ? `?${query}` : ''}`,
  roomTable: (roomId: string, query = '') => `/rooms/${roomId}/table${query ? `?${query}` : ''}`,
  slot: (roomId: string, choice: SlotChoice, kept = '') =>
    `/rooms/${roomId}/slot?${choiceQuery(choice)}${kept ? `&kept=${encodeURIComponent(kept)}` : ''}`,
  waiting: '/waiting',
  joinWaiting: (roomId: string, choice: SlotChoice) => `/rooms/${roomId}/waiting?${choiceQuery(choice)}`,
  releases: (townId: string, query = '') => `/towns/${townId}/releases${query ? `?${query}` : ''}`,
  application: (bookingId: string, query = '') => `/applications/${bookingId}${query ? `?${query}` : ''}`,
  check: (bookingId: string) => `/applications/${bookingId}/check`,
  booking: (bookingId: string) => `/bookings/${bookingId}`,
  cancellation: (bookingId: string) => `/bookings/${bookingId}/cancellation`,
  change: (bookingId: string, query = '') => `/bookings/${bookingId}/change${query ? `?${query}` : ''}`,
  use: (bookingId: string) => `/bookings/${bookingId}/use`,
  payment: (bookingId: string) => `/bookings/${bookingId}/payment`,
  series: (roomId: string, choice: SlotChoice) => `/rooms/${roomId}/series?${choiceQuery(choice)}`,
  basket: (basketId: string) => `/baskets/${basketId}`,
  basketUse: (basketId: string, query = '') => `/baskets/${basketId}/use${query ? `?${query}` : ''}`,
  basketCheck: (basketId: string) => `/baskets/${basketId}/check`,
  basketApplication: (basketId: string) => `/baskets/${basketId}/application`,
  basketCancellation: (basketId: string) => `/baskets/${basketId}/cancellation`,
  permit: (bookingId: string) => `/bookings/${bookingId}/permit`,
  document: (documentId: string) => `/my/documents/${documentId}`,
  record: '/record',
  bookings: '/bookings',
  my: '/my',
  payments: '/my/payments',
  documents: '/my/documents',
  data: '/my/data',
  closing: '/my/closing',
  notices: '/my/notices',
  groups: '/my/groups',
  newGroup: '/my/groups/new',
  group: (groupId: string, rest = '') => `/my/groups/${groupId}${rest}`,
  groupDocument: (groupId: string, documentId: string) => `/my/groups/${groupId}/documents/${documentId}`,
  groupRegistration: (groupId: string, townId: string) => `/my/groups/${groupId}/registrations/${townId}`,
  security: '/my/security',
  newPasskey: '/my/security/passkeys/new',
  signIn: (returnPath: string) => `/sign-in?return=${encodeURIComponent(returnPath)}`,
  /** The page on which a person proves to a town who they are, for an action, and comes back from. */
  identity: (townId: string, action: AssuredAction, returnPath: string) =>
    `/my/identity?${new URLSearchParams({ town: townId, for: action, return: returnPath }).toString()}`,
  profile: (returnPath: string) => `/profile?return=${encodeURIComponent(returnPath)}`,
};

export function choiceQuery(choice: SlotChoice): string {
  const query = new URLSearchParams({ date: choice.date });
  if ('bands' in choice) for (const band of choice.bands) query.append('bands', band);
  else {
    query.append('from', choice.from);
    query.append('to', choice.to);
  }
  return query.toString();
}
