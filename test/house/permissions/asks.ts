import { DAY, type Place } from './places';

/** What is sent to a route when it is tried: the thing of a place in the address or the body, complete enough to be understood. */
export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly body: object | undefined;
}

/** Bodies of the JSON API, whose shape is read before the permission for the place can be asked. */
const bodies: Readonly<Record<string, (place: Place) => object>> = {
  'POST /api/v1/approvals/:id/decision': () => ({ decision: 'approve' }),
  'POST /api/v1/handovers': ({ bookingId, tag }) => ({ bookingId, tag, takenByName: '青葉 太郎' }),
  'POST /find': ({ number }) => ({ to: '/search', scan: number }),
  'POST /facility': ({ facilityId }) => ({ facility: facilityId }),
  'POST /settings/fees/upload': ({ facilityId }) => ({ facility: facilityId }),
  'POST /keys/return': ({ tag }) => ({ tag }),
};

/** Lists are asked for the day on which every place has something to show. */
const dayOf: Readonly<Record<string, string>> = {
  'GET /board': `?date=${DAY}`,
  'GET /closures': `?month=${DAY.slice(0, 7)}`,
  'GET /insider-bookings': '?month=2027-05',
  'GET /insider-bookings/csv': '?month=2027-05',
  'GET /api/v1/board': `?date=${DAY}`,
  'GET /accounting': '?date=2027-05-10',
  'GET /accounting/entries': '?date=2027-05-10',
  'GET /api/v1/ledger': '?date=2027-05-10',
};

export function askFor(route: string, place: Place): Ask {
  const [method = '', path = ''] = route.split(' ');
  const id = path.includes('/approvals/')
    ? place.approvalId
    : path.includes('/conduct/')
      ? place.markId
      : path.includes('/waiting/')
        ? place.waitingId
        : path.includes('/fees/')
          ? place.feeDraftId
          : path.includes('/handovers/')
            ? place.handoverId
            : path.startsWith('/closures/')
              ? place.closureId
              : place.bookingId;
  const filled = path
    .replace(':id', id)
    .replace(':charge', place.chargeId)
    .replace(':refund', place.refundId)
    .replace(':kind', 'part')
    .replace(':staff', place.staffId)
    .replace(':number', place.number)
    .replace(':account', place.accountId)
    .replace('/calendar/:facility', '/calendar/central-hall')
    .replace('/reception/:facility/:plan', '/reception/central-hall/room')
    .replace(':room', place.roomId)
    .replace(':registration', place.groupRegistrationId)
    .replace(':paper', place.paperId)
    .replace(':document', place.groupDocumentId)
    .replace(':image', place.imageId)
    .replace(':notice', place.noticeId)
    .replace(':photo', place.photoId)
    .replace(':hash', place.photoHash)
    .replace(':facility', place.facilityId)
    .replace(':code/:from', place.feeTable)
    .replace(':list/:index', 'steps/0');
  const search = route === 'GET /search' ? `?scan=${place.number}` : (dayOf[route] ?? '');
  return {
    method,
    path: `${filled}${search}`,
    body: method === 'POST' ? (bodies[route]?.(place) ?? {}) : undefined,
  };
}
