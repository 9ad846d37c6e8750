import { type Finding, finding } from './file-problem';
import { codesOf, repeated, unknown } from './known-codes';
import type { MunicipalityFile } from './municipality.form';

/** A limit counts rooms that exist, and asks for something that can be reached. */
export function checkLimits({ limits, facilities, applicantKinds }: MunicipalityFile): Finding[] {
  const rooms = facilities.flatMap(({ code, rooms: own }) => codesOf(own).map(room => `${code}/${room}`));
  return [
    ...repeated(limits, ['limits']),
    ...limits.flatMap((limit, index) => {
      const path = ['limits', index];
      const { name } = limit;
      return [
        ...(limit.facilities && limit.rooms
          ? [finding([...path, 'rooms'], 'import.limit-scope', { name })]
          : []),
        ...unknown(limit.facilities, codesOf(facilities), [...path, 'facilities'], 'facilities'),
        ...unknown(limit.kinds, codesOf(applicantKinds), [...path, 'kinds'], 'applicantKinds'),
        ...unknown(limit.rooms, rooms, [...path, 'rooms'], 'rooms'),
        ...(limit.per === 'day' && limit.unit === 'hours' && limit.most > 24
          ? [finding([...path, 'most'], 'import.limit-hours', { name })]
          : []),
      ];
    }),
  ];
}
