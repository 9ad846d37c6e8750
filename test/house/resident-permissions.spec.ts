import { AddPhoto, Catalogue, type Room } from '@kashikan/catalogue';
import { Documents, permitAmong } from '@kashikan/documents';
import { ChangeBooking, HoldBasket, KeepGroup, OfferRole } from '@kashikan/journeys';
import {
  aConfirmedBooking,
  aFreeSlot,
  aHeldSlot,
  aResident,
  bookingOf,
  type Person,
  system,
  wantedOf,
} from '../support/bookings';
import { newId } from '@kashikan/kernel';
import { anAppliedGroup, aobaOf, wholeGroup } from '../support/groups';
import { type JourneyWorld, journeyWorld } from '../support/journey-world';
import { aMark } from '../support/marks';
import { aPhoto } from '../support/photos';
import { aResidentApp } from './permissions/resident-app';
import { residentRoutes } from './permissions/resident-routes';
import { type Asker, outcome } from './permissions/tell';

let world: JourneyWorld;
let app: Awaited<ReturnType<typeof aResidentApp>>;
let things: Readonly<
  Record<
    | 'changeId'
    | 'entryId'
    | 'bookingId'
    | 'markId'
    | 'holdId'
    | 'roomId'
    | 'facilityId'
    | 'photoHash'
    | 'basketId'
    | 'groupId'
    | 'registrationId'
    | 'documentId'
    | 'paperId'
    | 'invitationId'
    | 'offeredId',
    string
  >
>;
const people = new Map<string, Asker>();

beforeAll(async () => {
  world = await journeyWorld();
  app = await aResidentApp(world);
  const [owner, stranger] = [await aResident(world), await aResident(world)];
  const { bookingId } = await aConfirmedBooking(world, { person: owner });
  const { bookingId: holdId } = await aHeldSlot(world, { person: owner });
  const changeId = await aChangeOf(world, owner, bookingId);
  const basketId = await aBasketOf(world, owner);
  const room = await world.room('meeting-1');
  const photoHash = await aPhotoOf(world, room);
  const markId = await aMark((sql, values) => world.db.rows(sql, values), bookingId);
  const entryId = await aWaitingEntry(world, bookingId);
  things = {
    ...(await aGroupOf(world, owner)),
    entryId,
    basketId,
    changeId,
    bookingId,
    paperId: permitAmong(await world.get(Documents).ofBooking(bookingId))?.documentId ?? '',
    markId,
    holdId,
    roomId: room.id,
    facilityId: room.facilityId,
    photoHash,
  };
  people.set('visitor', app.nobody);
  people.set('owner', await app.signedIn(owner));
  people.set('stranger', await app.signedIn(stranger));
}, 120_000);

afterAll(async () => {
  await app?.close();
  await world?.close();
});

async function aWaitingEntry({ db }: JourneyWorld, bookingId: string): Promise<string> {
  const id = newId();
  await db.rows(
    `INSERT INTO waiting_list (id, municipality_id, facility_id, room_id, account_id, use_date, starts_at, ends_at, occupies_until, bands,
                               state, locale, created_at, updated_at)
     SELECT $1, municipality_id, facility_id, room_id, account_id, use_date, starts_at, ends_at, ends_at, bands, 'waiting', 'ja', now(), now()
       FROM bookings WHERE id = $2`,
    [id, bookingId],
  );
  return id;
}

async function aPhotoOf({ get }: JourneyWorld, room: Room): Promise<string> {
  const sent = { bytes: await aPhoto({}), alt: '机と椅子', altEn: '', credit: '' };
  await get(AddPhoto).run(system, room, sent);
  get(Catalogue).forget();
  return (await get(Catalogue).room(room.id)).photos[0]?.thumb.hash ?? '';
}

/** One that waits for its difference. */
async function aChangeOf(world: JourneyWorld, { actor }: Person, bookingId: string): Promise<string> {
  const { useDate } = await bookingOf(world, bookingId);
  const choice = { date: useDate, bands: ['am', 'pm'] };
  const wanted = await wantedOf(world, bookingId, { choice });
  return (await world.get(ChangeBooking).run({ actor, bookingId, wanted })).changeId;
}

/** Under review, with a document, a role offered to somebody else and one offered to the owner. */
async function aGroupOf(world: JourneyWorld, person: Person) {
  const { groupId, registrationId } = await anAppliedGroup(world, { person });
  const by = { actor: person.actor, accountId: person.accountId, groupId };
  const town = await aobaOf(world);
  const offer = { ...by, locale: 'ja' as const, town };
  await world.get(OfferRole).offer({ ...offer, role: 'treasurer', email: 'somebody@example.jp' });
  await world.get(OfferRole).offer({ ...offer, role: 'contact', email: person.email });
  await world.get(KeepGroup).addDocument(by, { name: '会則', bytes: Buffer.from('%PDF-1.7') });
  const { documents, invitations } = await wholeGroup(world, { groupId, person });
  const to = (email: string) => invitations.find(one => one.email === email)?.id ?? '';
  return {
    groupId,
    registrationId,
    documentId: documents[0]?.id ?? '',
    invitationId: to('somebody@example.jp'),
    offeredId: to(person.email),
  };
}

async function aBasketOf(world: JourneyWorld, { actor, accountId }: Person): Promise<string> {
  const picks = [{ roomId: (await world.room('meeting-2')).id, choice: aFreeSlot() }];
  const asked = { actor, accountId, sessionHash: null, picks, pattern: null };
  return (await world.get(HoldBasket).run({ ...asked, channel: 'online', locale: 'ja' })).basketId;
}

/** Fills the blanks of an address with the owner's booking and hold, and a room that everybody may see. */
function askFor(route: string) {
  const [method = '', path = ''] = route.split(' ');
  const { entryId, bookingId, markId, holdId, roomId, facilityId, photoHash, basketId, changeId } = things;
  const { groupId, registrationId, documentId, paperId, invitationId, offeredId } = things;
  const nouns = {
    bookings: bookingId,
    holds: holdId,
    baskets: basketId,
    rooms: roomId,
    facilities: facilityId,
    municipalities: 'aoba',
    groups: groupId,
  };
  const blanks = {
    entry: entryId,
    group: groupId,
    registration: registrationId,
    document: documentId,
    paper: paperId,
    invitation: invitationId,
    offered: offeredId,
    role: 'treasurer',
    basket: basketId,
    booking: bookingId,
    hold: holdId,
    mark: markId,
    change: changeId,
    room: roomId,
    facility: facilityId,
    town: 'aoba',
    locale: 'en',
    hash: photoHash,
  };
  const filled = path
    .replace(/(\w+)\/:id/, (_, noun: keyof typeof nouns) => `${noun}/${nouns[noun]}`)
    .replace(/:(\w+)/g, (_, blank: keyof typeof blanks) => blanks[blank]);
  const application = { purposeCode: 'meeting', people: 10 };
  const wanted = { ...application, roomId, slot: { date: '2027-06-10', bands: ['am'] } };
  const said = path.endsWith('/application')
    ? application
    : /^\/api.*\/change(s|-preview)$/.test(path)
      ? wanted
      : { room: roomId };
  return { method, path: filled, body: method === 'POST' ? said : undefined };
}

describe('the residents’ app (SEC-1)', () => {
  it('has exactly the routes of the picture', () => {
    const declared = app.routes.map(({ method, path }) => `${method} ${path}`);
    expect(declared.sort()).toEqual(residentRoutes.map(({ route }) => route).sort());
  });
});

describe.each(residentRoutes)('$route', ({ route, cells }) => {
  const meaning: Readonly<Record<string, string | number>> = {
    in: 'in',
    '-': 401,
    proof: 403,
    none: 404,
  };

  it('lets in exactly those of the picture, and no stranger by any id (SEC-2)', async () => {
    const found: Record<string, unknown> = {};
    for (const who of ['visitor', 'stranger', 'owner']) {
      const told = await people.get(who)?.(askFor(route));
      found[who] = told && outcome(told);
      if (who !== 'owner') expect(told?.text).not.toContain('青葉コーラス');
    }
    expect(found).toEqual(
      Object.fromEntries(Object.entries(cells).map(([who, cell]) => [who, meaning[cell]])),
    );
  });
});
