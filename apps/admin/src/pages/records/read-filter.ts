import { readBookingNumber } from '@kashikan/bookings/rules';
import { KnownResidents } from '@kashikan/bookings';
import { type Fields, textOf, typedOf } from '@kashikan/edge';
import { readDate, translate } from '@kashikan/i18n';
import { addDays, instantAt, isId, type LocalDate, localTime } from '@kashikan/kernel';
import type { RecordFilter } from '@kashikan/reports';
import type { FormState } from '@kashikan/ui';
import { Injectable } from '@nestjs/common';
import type { StaffPage } from '../../frame/staff-page';
import { recordTopics } from './record-line';

/** What the form of a record asks for; with errors nothing is searched. */
export interface AskedRecord {
  readonly filter: RecordFilter;
  readonly form: FormState;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly isWrong: boolean;
}

/** A record is asked for by the week, unless somebody says otherwise. */
const USUAL_DAYS = 6;

const actorKinds = ['staff', 'resident', 'system'] as const;

/** Reads the form above a list of the record. */
@Injectable()
export class ReadRecordFilter {
  constructor(private readonly residents: KnownResidents) {}

  async of(page: StaffPage, query: Fields): Promise<AskedRecord> {
    const errors: Record<string, string> = {};
    const [typedFrom, typedUntil] = [textOf(query, 'from'), textOf(query, 'until')];
    const until = typedUntil === '' ? page.today : readDate(typedUntil, page.today);
    const from =
      typedFrom === '' ? addDays(until ?? page.today, -USUAL_DAYS) : readDate(typedFrom, page.today);
    if (!from) errors.from = translate('ja', 'admin.records.date.wrong');
    if (!until) errors.until = translate('ja', 'admin.records.date.wrong');
    if (from && until && until < from) errors.until = translate('ja', 'admin.records.date.backwards');
    const typedNumber = textOf(query, 'number');
    const bookingNumber = typedNumber === '' ? undefined : readBookingNumber(typedNumber);
    if (typedNumber !== '' && bookingNumber === undefined)
      errors.number = translate('ja', 'admin.records.number.wrong');
    const accountId = await this.person(page, query, errors);
    const [first, last] = [from ?? page.today, until ?? page.today];
    const staffId = textOf(query, 'staff');
    return {
      from: first,
      until: last,
      isWrong: Object.keys(errors).length > 0,
      form: { values: { ...typedOf(query), from: typedFrom || first, until: typedUntil || last }, errors },
      filter: {
        municipalityId: page.staff.municipalityId,
        from: instantAt(first, localTime('00:00'), page.zone),
        until: instantAt(addDays(last, 1), localTime('00:00'), page.zone),
        actorKind: actorKinds.find(kind => kind === textOf(query, 'actor')),
        staffId: isId(staffId) ? staffId : undefined,
        accountId,
        topic: recordTopics.find(topic => topic === textOf(query, 'topic')),
        bookingNumber,
        beforeId: Number(textOf(query, 'before')) || undefined,
      },
    };
  }

  /** An id from a link of ours, or what people know of each other, as long as it means one person. */
  private async person(page: StaffPage, query: Fields, errors: Record<string, string>) {
    const typed = textOf(query, 'person').slice(0, 120);
    if (typed === '' || isId(typed)) return typed === '' ? undefined : typed;
    const found = await this.residents.matching(page.staff.municipalityId, typed);
    if (found.length === 1) return found[0]?.accountId;
    errors.person =
      found.length === 0
        ? translate('ja', 'admin.records.person.none')
        : translate('ja', 'admin.records.person.many', { count: found.length });
    return undefined;
  }
}
