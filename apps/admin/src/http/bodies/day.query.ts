import { isLocalDate, type LocalDate } from '@kashikan/kernel';
import { edgeErrors } from '@kashikan/edge';
import { translate } from '@kashikan/i18n';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';

export class DayQuery {
  @ApiProperty({ required: false, format: 'date', description: 'Today without it' })
  @IsOptional()
  @IsString()
  date?: string;
}

/** Programs write dates as YYYY-MM-DD; one that does not exist is refused by its field. */
export function dayOf({ date }: DayQuery, today: LocalDate): LocalDate {
  if (date === undefined) return today;
  if (isLocalDate(date)) return date;
  throw edgeErrors.malformed([
    { field: 'date', code: 'isDate', message: translate('ja', 'admin.date.unread', { typed: date }) },
  ]);
}
