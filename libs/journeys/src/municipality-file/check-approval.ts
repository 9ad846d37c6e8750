import { type RouteFault, routeFaults, routeTerms } from '@kashikan/approvals/rules';
import { type FilePath, type Finding, finding } from './file-problem';
import { codesOf, repeated, unknown } from './known-codes';
import type { MunicipalityFile } from './municipality.form';

/** Every route leads from its first step to one decision, and names only what there is. */
export function checkApproval({
  approval,
  facilities,
  purposes,
  applicantKinds,
}: MunicipalityFile): Finding[] {
  const { posts, routes } = approval;
  return [
    ...repeated(posts, ['approval', 'posts']),
    ...repeated(routes, ['approval', 'routes']),
    ...routes.flatMap(({ when }, index) => {
      const path = ['approval', 'routes', index, 'when'];
      return [
        ...unknown(when.facilities, codesOf(facilities), [...path, 'facilities'], 'facilities'),
        ...unknown(when.purposes, codesOf(purposes), [...path, 'purposes'], 'purposes'),
        ...unknown(when.groupKinds, codesOf(applicantKinds), [...path, 'groupKinds'], 'applicantKinds'),
      ];
    }),
    ...routeFaults(routeTerms(approval)).map(fault => placedFault(fault, approval)),
  ];
}

function placedFault(fault: RouteFault, { posts, routes }: MunicipalityFile['approval']): Finding {
  const index = routes.findIndex(({ code }) => code === fault.route);
  const { name = '', steps = [] } = routes[index] ?? {};
  const at = fault.step === undefined ? -1 : steps.findLastIndex(({ code }) => code === fault.step);
  const path: FilePath = ['approval', 'routes', index, ...(at < 0 ? ['steps'] : ['steps', at])];
  const stepName = (code: string) => steps.find(step => step.code === code)?.name ?? code;
  const blanks = { route: name, step: fault.step === undefined ? '' : stepName(fault.step) };
  switch (fault.why) {
    case 'hole':
      return finding([...path, 'after'], 'import.route-hole', { ...blanks, missing: fault.missing });
    case 'cycle':
      return finding(path, 'import.route-cycle', { ...blanks, steps: fault.steps.map(stepName).join(' → ') });
    case 'post-unknown':
      return finding([...path, 'post'], 'import.unknown-code', {
        code: fault.post,
        kind: 'posts',
        known: codesOf(posts).join(', '),
      });
    case 'shadowed':
      return finding(['approval', 'routes', index, 'when'], 'import.route-shadowed', {
        ...blanks,
        by: routes.find(({ code }) => code === fault.by)?.name ?? fault.by,
      });
    case 'amounts':
      return finding(['approval', 'routes', index, 'when', 'untilYen'], 'import.route-amounts', blanks);
    case 'repeated-step':
      return finding([...path, 'code'], 'import.repeated-code', { code: fault.step });
    default:
      return finding(path, `import.route-${fault.why}`, blanks);
  }
}
