import { isLocalDate, isLocalTime } from '@kashikan/kernel';
import { ValidateBy } from 'class-validator';

/** `YYYY-MM-DD` of a day that exists: 2027-02-29 does not. */
export const IsRealDate = (): PropertyDecorator =>
  ValidateBy({
    name: 'isRealDate',
    validator: { validate: value => typeof value === 'string' && isLocalDate(value) },
  });

/** `HH:MM`. */
export const IsClockTime = (): PropertyDecorator =>
  ValidateBy({
    name: 'isClockTime',
    validator: { validate: value => typeof value === 'string' && isLocalTime(value) },
  });
