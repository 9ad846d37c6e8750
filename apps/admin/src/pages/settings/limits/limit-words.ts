import { translate } from '@kashikan/i18n';
import type { LimitForm, SuspensionForm, TownDocument } from '@kashikan/journeys';

/** Where a limit counts, in names. */
function whereOf({ facilities, rooms }: LimitForm, document: TownDocument): string {
  const named = document.facilities.flatMap(facility => [
    ...(facilities?.includes(facility.code) ? [facility.name] : []),
    ...facility.rooms
      .filter(room => rooms?.includes(`${facility.code}/${room.code}`))
      .map(room => `${facility.name} ${room.name}`),
  ]);
  return named.length > 0 ? named.join('、') : translate('ja', 'admin.limits.everywhere');
}

const kindsOf = ({ kinds }: LimitForm, document: TownDocument): string => {
  const names = document.applicantKinds.filter(({ code }) => kinds?.includes(code)).map(({ name }) => name);
  return names.length > 0 ? translate('ja', 'admin.limits.of-kinds', { kinds: names.join('・') }) : '';
};

/** 「1団体につき1か月に4コマまで（中央ホール）」: the limit as people say it, made from its data. */
export const limitSentence = (limit: LimitForm, document: TownDocument): string =>
  translate('ja', 'admin.limits.sentence', {
    who: `${kindsOf(limit, document)}${translate('ja', `common.whose.${limit.count}`)}`,
    per: translate('ja', `common.per.${limit.per}`),
    most: limit.most,
    unit: translate('ja', `common.unit.${limit.unit}`),
    where: whereOf(limit, document),
  });

/** 「365日の間に来館なしが2回で、30日間の利用停止」. */
export const suspensionSentence = (rule: SuspensionForm): string =>
  translate('ja', 'admin.limits.suspension-sentence', {
    within: rule.withinDays,
    kind: translate('ja', `common.mark.${rule.kind}`),
    count: rule.count,
    days: rule.suspendDays,
  });
