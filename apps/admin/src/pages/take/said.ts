import { formatYen, spokenDate, spokenRange, spokenTime, translate } from '@kashikan/i18n';
import type { PreviewedApplication } from '@kashikan/journeys';
import { localDateOf, localTimeOf } from '@kashikan/kernel';
import type { StaffPage } from '../../frame/staff-page';

/** 「12月8日火曜日、午後1時から5時、第2会議室、2,100円、お支払いは12月1日火曜日までです。」 */
export function saidOf(page: StaffPage, preview: PreviewedApplication): string {
  const { room, slot, price } = preview;
  const house = page.town.facilities.length > 1 ? `${room.facility.name} ` : '';
  const said = {
    date: spokenDate(slot.date),
    time: spokenRange(slot.from, slot.to),
    room: `${house}${room.name}`,
  };
  const amount = formatYen('ja', price.quote.totalYen);
  switch (preview.next.way) {
    case 'free':
      return translate('ja', 'admin.take.said.free', said);
    case 'approval':
      return translate('ja', 'admin.take.said.approval', {
        ...said,
        amount,
        until: spokenDate(preview.next.until),
      });
    case 'payment':
      return translate('ja', 'admin.take.said.payment', {
        ...said,
        amount,
        until: untilSaid(page, preview.next.until),
      });
  }
}

/** The end of a day is the day; an earlier end has its time. */
function untilSaid({ zone }: StaffPage, until: Date): string {
  const [date, time] = [localDateOf(until, zone), localTimeOf(until, zone)];
  return time === '23:59' ? spokenDate(date) : `${spokenDate(date)}、${spokenTime(time)}`;
}
