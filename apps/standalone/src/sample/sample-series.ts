import { plainUse } from '@kashikan/bookings/rules';
import { Catalogue } from '@kashikan/catalogue';
import { ApplyForBasket, HoldBasket, OfferSeries } from '@kashikan/journeys';
import { type Actor, addDays, Clock, localDateOf } from '@kashikan/kernel';

type Door = <T>(token: abstract new (...parts: never[]) => T) => T;

/** Three weeks of a group that meets every week, so that a joint application can be looked at. */
export async function addSampleSeries(door: Door, actor: Actor, accountId: string): Promise<void> {
  const { facilities, municipality } = await door(Catalogue).municipality('aoba');
  const room = facilities.flatMap(facility => facility.rooms).find(({ code }) => code === 'meeting-5');
  if (!room) return;
  const first = addDays(localDateOf(door(Clock).now(), municipality.timeZone), 14);
  const pattern = { every: 'week', interval: 1 } as const;
  const choice = { date: first, bands: ['night'] };
  const dates = await door(OfferSeries).run({ room }, choice, pattern, addDays(first, 21));
  const free = dates.flatMap(({ date, state }) => (state === 'free' ? [date] : [])).slice(0, 3);
  if (free.length === 0) return;
  const owner = { accountId, sessionHash: null };
  const picks = free.map(date => ({ roomId: room.id, choice: { ...choice, date } }));
  const shared = { actor, locale: 'ja', channel: 'counter' } as const;
  const { basketId } = await door(HoldBasket).run({ ...shared, ...owner, picks, pattern });
  await door(ApplyForBasket).run({ ...shared, accountId, owner, basketId, application });
}

const application = {
  purposeCode: 'meeting',
  eventName: '英会話の会',
  eventNamePublic: true,
  people: 9,
  groupName: 'あおば英会話クラブ',
  use: plainUse,
};
