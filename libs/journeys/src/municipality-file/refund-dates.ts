import { dayStatus, openDays } from '@kashikan/calendar/rules';
import { type LocalDate, yen } from '@kashikan/kernel';
import { type RefundTerms, refundTerms } from '@kashikan/pricing/rules';
import type { MunicipalityFile, TermsForm } from './municipality.form';
import { toCalendar } from './to-calendar';

/** Cancellation terms of a file in the dates and sums of one use, as whoever books then would read them. */
export const refundDates = (
  terms: TermsForm,
  file: Pick<MunicipalityFile, 'facilities'>,
  useDate: LocalDate,
  paidYen: number,
): RefundTerms => refundTerms(terms, useDate, yen(paidYen), closedDays(terms, file));

/** The closed days of the first hall that has these terms, for terms that move their limits to open days. */
function closedDays(
  terms: TermsForm,
  file: Pick<MunicipalityFile, 'facilities'>,
): (date: LocalDate) => boolean {
  const hall = file.facilities.find(({ rooms }) => rooms.some(room => room.terms === terms.code));
  if (!hall || !terms.movesToNextOpenDay) return () => false;
  const days = openDays(toCalendar(hall.calendar));
  return date => !dayStatus({ days }, date).open;
}
