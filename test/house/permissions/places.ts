import { OpenApproval } from '@kashikan/approvals';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { ClosuresStore } from '@kashikan/calendar';
import type { SlotChoice } from '@kashikan/calendar/rules';
import { AddPhoto, Catalogue, type Room } from '@kashikan/catalogue';
import { UnitOfWork } from '@kashikan/database';
import { Documents, permitAmong } from '@kashikan/documents';
import { KeepGroup } from '@kashikan/journeys';
import { HandOverKey } from '@kashikan/keys';
import { addMinutes, instantAt, localDate, localTime, newId } from '@kashikan/kernel';
import { Client } from 'pg';
import {
  aConfirmedBooking,
  anApplication,
  anAppliedBooking,
  bookingOf,
  type Person,
  system,
} from '../../support/bookings';
import { anAppliedGroup, wholeGroup } from '../../support/groups';
import { aMark } from '../../support/marks';
import { aCallToMake } from '../../support/notices';
import { anIdentityImage } from '../../support/identity-images';
import { aPhoto } from '../../support/photos';
import { importTown, type JourneyWorld } from '../../support/journey-world';
import { aCounterPayment } from './counter-payment';

/** A facility with one of everything that a route may be asked for. */
export interface Place {
  readonly facilityId: string;
  readonly roomId: string;
  readonly photoId: string;
  readonly photoHash: string;
  readonly bookingId: string;
  readonly paperId: string;
  /** Of the person who booked. */
  readonly accountId: string;
  readonly number: string;
  readonly approvalId: string;
  readonly handoverId: string;
  readonly tag: string;
  /** Taken in cash, and a part of it that waits to be handed back. */
  readonly chargeId: string;
  readonly refundId: string;
  readonly markId: string;
  /** The only closure of an operation of the same id. */
  readonly closureId: string;
  readonly feeDraftId: string;
  /** Code and first day of a released fee table, as addresses name it. */
  readonly feeTable: string;
  readonly waitingId: string;
  /** A group's registration under review, in the town of the first place, and a document of it. */
  readonly groupRegistrationId: string;
  readonly groupDocumentId: string;
  /** Who drafted the fee table. */
  readonly staffId: string;
  /** A document that waits for the desk. */
  readonly imageId: string;
  readonly noticeId: string;
  /** In every booking of the place and nowhere else, so that a list that shows too much gives itself away. */
  readonly groupName: string;
}

export interface Places {
  readonly here: Place;
  /** Another facility of the same municipality. */
  readonly elsewhere: Place;
  /** In another municipality. */
  readonly abroad: Place;
}

/** The day on which the bookings of every place are, so that boards and lists have something to show. */
export const DAY = '2027-06-17';
const NEXT_DAY = '2027-06-18';

export async function threePlaces(world: JourneyWorld): Promise<Places> {
  await importTown(world.get, 'midori.yaml');
  world.get(Catalogue).forget();
  const owner = new Client({ connectionString: world.settings.DATABASE_URL });
  await owner.connect();
  const here = await aPlace(world, owner, await roomOf(world, 'aoba', 'meeting-1'), '北の会');
  const elsewhere = await aPlace(world, owner, await roomOf(world, 'aoba', 'cooking'), '南の会');
  const abroad = await aPlace(world, owner, await roomOf(world, 'midori', 'assembly'), '川上の会');
  await owner.end();
  return { here, elsewhere, abroad };
}

async function roomOf(world: JourneyWorld, town: string, code: string): Promise<Room> {
  const { facilities } = await world.get(Catalogue).municipality(town);
  const room = facilities.flatMap(facility => facility.rooms).find(one => one.code === code);
  if (!room) throw new Error(`the samples have no room ${code} in ${town}`);
  return room;
}

async function aPlace(world: JourneyWorld, owner: Client, room: Room, groupName: string): Promise<Place> {
  const there = { ...world, room: () => Promise.resolve(room) };
  const application = anApplication({ groupName });
  const { bookingId, person } = await aConfirmedBooking(there, { application, choice: choiceIn(room, DAY) });
  const waiting = await anAppliedBooking(there, { application, choice: choiceIn(room, NEXT_DAY) });
  const { number } = await bookingOf(world, bookingId);
  return {
    facilityId: room.facilityId,
    roomId: room.id,
    ...(await withPhoto(world, room)),
    bookingId,
    paperId: permitAmong(await world.get(Documents).ofBooking(bookingId))?.documentId ?? '',
    accountId: person.accountId,
    number: showBookingNumber(number),
    approvalId: await underApproval(world, owner, room, waiting.bookingId),
    ...(await withKeyOut(world, owner, room, bookingId)),
    ...(await aCounterPayment(owner, bookingId)),
    markId: await aMark((sql, values) => owner.query(sql, values), bookingId),
    closureId: await withClosure(world, room, groupName),
    ...(await aFeeDraft(owner, room)),
    waitingId: await aWaitingEntry(owner, bookingId),
    ...(await aGroupUnderReview(world, person)),
    imageId: await anIdentityImage(world, person, room.municipalityId),
    noticeId: await aCallToMake(world.get, {
      accountId: person.accountId,
      municipalityId: room.municipalityId,
    }),
    groupName,
  };
}

/** Of whoever booked at the place. */
async function aGroupUnderReview(world: JourneyWorld, person: Person) {
  const { groupId, registrationId } = await anAppliedGroup(world, { person });
  const by = { actor: person.actor, accountId: person.accountId, groupId };
  await world.get(KeepGroup).addDocument(by, { name: '会則', bytes: Buffer.from('%PDF-1.7') });
  const { documents } = await wholeGroup(world, { groupId, person });
  return { groupRegistrationId: registrationId, groupDocumentId: documents[0]?.id ?? '' };
}

/** A draft of the first fee table of the facility's file. */
async function aFeeDraft(owner: Client, { facilityId, municipalityId }: Room) {
  const [feeDraftId, staffId] = [newId(), newId()];
  await owner.query(
    `INSERT INTO staff (id, municipality_id, login, name, password_hash, totp_secret, created_at)
     VALUES ($1::uuid, $2, $1::text, '料金 次郎', 'x', 'x', now())`,
    [staffId, municipalityId],
  );
  const { rows } = await owner.query<{ table: string }>(
    `INSERT INTO fee_table_drafts (id, municipality_id, facility_id, code, effective_from, body, state, drafted_by, edited_by, created_at, changed_at)
     SELECT $1, f.municipality_id, f.id, t ->> 'code', '2029-04-01', t, 'draft', $3, ARRAY[$3::uuid], now(), now()
       FROM facilities f JOIN town_files w ON w.municipality_id = f.municipality_id
       CROSS JOIN json_array_elements(w.document -> 'facilities') h
       CROSS JOIN json_array_elements(h -> 'feeTables') t
      WHERE f.id = $2 AND h ->> 'code' = f.code ORDER BY w.version DESC LIMIT 1
     RETURNING code || '/' || (body ->> 'effectiveFrom') AS table`,
    [feeDraftId, facilityId, staffId],
  );
  return { feeDraftId, feeTable: rows[0]?.table ?? '', staffId };
}

async function withPhoto(world: JourneyWorld, room: Room) {
  const sent = { bytes: await aPhoto({}), alt: '机と椅子', altEn: '', credit: '' };
  const photoId = await world.get(AddPhoto).run(system, room, sent);
  world.get(Catalogue).forget();
  const [photo] = (await world.get(Catalogue).room(room.id)).photos;
  return { photoId, photoHash: photo?.thumb.hash ?? '' };
}

async function aWaitingEntry(owner: Client, bookingId: string): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO waiting_list (id, municipality_id, facility_id, room_id, account_id, use_date, starts_at, ends_at, occupies_until, bands,
                               state, locale, created_at, updated_at)
     SELECT $1, municipality_id, facility_id, room_id, account_id, use_date, starts_at, ends_at, ends_at, bands, 'waiting', 'ja', now(), now()
       FROM bookings WHERE id = $2`,
    [id, bookingId],
  );
  return id;
}

const choiceIn = (room: Room, day: string): SlotChoice =>
  room.lending === 'band'
    ? { date: localDate(day), bands: ['am'] }
    : { date: localDate(day), from: localTime('10:00'), to: localTime('12:00') };

/** Not every sample facility has a room that is approved, so the booking is put back to where approval would find it. */
async function underApproval(world: JourneyWorld, owner: Client, room: Room, bookingId: string) {
  await owner.query(`UPDATE bookings SET state = 'applied' WHERE id = $1`, [bookingId]);
  const { municipalityId, facilityId } = room;
  const approval = { bookingId, municipalityId, facilityId, checks: [], dueOn: localDate(DAY) };
  const opened = await world
    .get(UnitOfWork)
    .run({ actor: system, verb: 'approval.open' }, tx => world.get(OpenApproval).run(tx, approval));
  return opened.approvalId;
}

async function withKeyOut(world: JourneyWorld, owner: Client, room: Room, bookingId: string) {
  const { municipalityId, id: roomId } = room;
  const staffId = newId();
  await owner.query(
    `INSERT INTO staff (id, municipality_id, login, name, password_hash, totp_secret, created_at)
     VALUES ($1::uuid, $2, $1::text, '窓口 花子', 'x', 'x', now())`,
    [staffId, municipalityId],
  );
  const { rows } = await owner.query<{ id: string; tag: string }>(
    'SELECT id, tag FROM keys JOIN key_rooms ON key_id = id WHERE room_id = $1',
    [roomId],
  );
  const { id: keyId = '', tag = '' } = rows[0] ?? {};
  const dueAt = addMinutes(world.clock.now(), 60);
  const wanted = { keyId, bookingId, roomId, municipalityId, takenByName: '青葉 太郎', dueAt };
  const { handoverId } = await world
    .get(UnitOfWork)
    .run({ actor: { kind: 'staff', id: staffId }, verb: 'keys.hand-over' }, tx =>
      world.get(HandOverKey).run(tx, wanted),
    );
  return { handoverId, tag };
}

async function withClosure(world: JourneyWorld, room: Room, groupName: string): Promise<string> {
  const id = newId();
  const { municipalityId, facilityId } = room;
  const startsAt = instantAt(localDate(DAY), localTime('22:00'), room.facility.municipality.timeZone);
  await world.get(UnitOfWork).run({ actor: system, verb: 'closure.declare' }, tx =>
    world.get(ClosuresStore).insert(tx, {
      id,
      operationId: id,
      municipalityId,
      facilityId,
      kind: 'official-use',
      isWhole: false,
      roomIds: [room.id],
      startsAt,
      endsAt: addMinutes(startsAt, 60),
      words: `${groupName}の点検`,
      wordsEn: null,
      reason: `${groupName}のため`,
      cause: 'municipality',
    }),
  );
  return id;
}
