import type { ApplicationCheck } from '@kashikan/approvals/rules';
import { formatTime, formatYen, type Words } from '@kashikan/i18n';
import { isLocalTime } from '@kashikan/kernel';

type Evidence = ApplicationCheck['evidence'];
type Telling = (evidence: Evidence, ok: boolean, t: Words) => string;

const time = (value: Evidence[string] | undefined): string => {
  const text = String(value ?? '');
  return isLocalTime(text) ? formatTime('ja', text) : text;
};
const count = (value: Evidence[string] | undefined): number => Number(value ?? 0);

const tellings: Readonly<Record<ApplicationCheck['code'], Telling>> = {
  capacity: ({ people, capacity }, ok, t) =>
    t(ok ? 'admin.check.capacity.ok' : 'admin.check.capacity.look', {
      people: count(people),
      capacity: count(capacity),
    }),
  'opening-hours': ({ from, to, opensAt, closesAt }, ok, t) => {
    if (!opensAt) return t('admin.check.opening-hours.closed');
    return t(ok ? 'admin.check.opening-hours.ok' : 'admin.check.opening-hours.look', {
      from: time(from),
      to: time(to),
      opensAt: time(opensAt),
      closesAt: time(closesAt),
    });
  },
  'double-booking': ({ partsNeeded, partsHeld }, ok, t) =>
    t(ok ? 'admin.check.double-booking.ok' : 'admin.check.double-booking.look', {
      needed: count(partsNeeded),
      held: count(partsHeld),
    }),
  commercial: ({ purposeName, isCommercial, hasSales, highestTicketYen }, ok, t) => {
    if (ok) return t('admin.check.commercial.ok', { purpose: String(purposeName) });
    const found = [
      isCommercial || hasSales ? t('admin.check.commercial.business') : '',
      highestTicketYen
        ? t('admin.check.commercial.ticket', { amount: formatYen('ja', count(highestTicketYen)) })
        : '',
    ].filter(Boolean);
    return t('admin.check.commercial.look', { found: found.join('、'), purpose: String(purposeName) });
  },
  reduction: ({ reductionName }, ok, t) =>
    ok ? t('admin.check.reduction.ok') : t('admin.check.reduction.look', { name: String(reductionName) }),
  'past-use': ({ completedUses, lateKeys }, ok, t) => {
    if (ok && count(completedUses) === 0) return t('admin.check.past-use.first');
    return t(ok ? 'admin.check.past-use.ok' : 'admin.check.past-use.look', {
      uses: count(completedUses),
      late: count(lateKeys),
    });
  },
};

/** Why a check is green or asks for a look, in one sentence with its evidence. */
export const checkWords = ({ code, evidence, ok }: ApplicationCheck, t: Words): string =>
  tellings[code](evidence, ok, t);
