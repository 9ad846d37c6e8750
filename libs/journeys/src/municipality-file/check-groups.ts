import { type Finding, finding } from './file-problem';
import { codesOf, unknown } from './known-codes';
import type { MunicipalityFile } from './municipality.form';

/** Kinds and facilities exist, no kind comes twice, and whoever is told of the end can already renew. */
export function checkGroups({ groups, applicantKinds, facilities }: MunicipalityFile): Finding[] {
  const kinds = groups.kinds.map(({ kind }) => kind);
  const { permissionFacilities, remindDays, renewFromDays } = groups;
  return [
    ...groups.kinds.flatMap(({ kind }, index) => {
      const path = ['groups', 'kinds', index, 'kind'];
      return kinds.indexOf(kind) < index
        ? [finding(path, 'import.repeated-code', { code: kind })]
        : unknown([kind], codesOf(applicantKinds), path, 'applicantKinds');
    }),
    ...unknown(permissionFacilities, codesOf(facilities), ['groups', 'permissionFacilities'], 'facilities'),
    ...(remindDays > renewFromDays
      ? [finding(['groups', 'remindDays'], 'import.group-remind', { days: renewFromDays })]
      : []),
  ];
}
