import { Catalogue, type Facility } from '@kashikan/catalogue';
import { CloseRooms, type ClosureRequest } from '@kashikan/journeys';
import {
  addDays,
  Clock,
  DomainError,
  type LocalDate,
  localDateOf,
  localTime,
  systemActor,
  weekdayOf,
} from '@kashikan/kernel';

type Door = <T>(token: abstract new (...parts: never[]) => T) => T;

type Words = Pick<ClosureRequest, 'kind' | 'words' | 'wordsEn' | 'reason' | 'days'>;

/** A maintenance, an official use and an election day, in rooms that no sample booking wants. */
export async function addSampleClosures(door: Door): Promise<void> {
  const { facilities, municipality } = await door(Catalogue).municipality('aoba');
  const today = localDateOf(door(Clock).now(), municipality.timeZone);
  const close = async (facility: Facility | undefined, roomCodes: readonly string[], words: Words) => {
    const rooms = facility?.rooms.filter(({ code }) => roomCodes.includes(code)).map(({ id }) => id) ?? [];
    if (!facility || (roomCodes.length > 0 && rooms.length === 0)) return;
    await door(CloseRooms)
      .run({
        ...words,
        actor: systemActor('sample'),
        municipalityId: municipality.id,
        places: [{ facilityId: facility.id, rooms: roomCodes.length === 0 ? 'all' : rooms }],
        cause: 'municipality',
        decisions: new Map(),
      })
      .catch(unlessInTheWay);
  };
  const hall = facilities.find(({ code }) => code === 'central-hall');
  const gym = facilities.find(({ code }) => code !== 'central-hall' && code.includes('gym'));
  await close(hall, ['meeting-6'], {
    kind: 'maintenance',
    words: '空調設備の点検',
    wordsEn: 'Air-conditioning check',
    reason: '空調設備の年次点検のため',
    days: wholeDay(addDays(today, 20)),
  });
  await close(hall, ['meeting-6'], {
    kind: 'official-use',
    words: '確定申告の相談会場',
    wordsEn: 'Tax return advice',
    reason: '税務課の相談会場として使うため',
    days: { ...wholeDay(addDays(today, 24)), fromTime: localTime('09:00'), toTime: localTime('17:00') },
  });
  await close(gym, [], {
    kind: 'election',
    words: '市長選挙の投票所',
    wordsEn: 'Polling station of the mayoral election',
    reason: '選挙管理委員会が投票所として使うため',
    days: wholeDay(sundayFrom(addDays(today, 40))),
  });
}

const wholeDay = (date: LocalDate) => ({ from: date, to: date });

const sundayFrom = (date: LocalDate): LocalDate => addDays(date, (7 - weekdayOf(date)) % 7);

/** Whoever plays with the samples while they are loaded keeps the booking. */
function unlessInTheWay(error: unknown): void {
  if (!(error instanceof DomainError)) throw error;
}
