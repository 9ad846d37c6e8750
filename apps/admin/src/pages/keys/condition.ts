import { type Fields, textOf, textsOf } from '@kashikan/edge';
import { translate } from '@kashikan/i18n';

/** 返却のときの確認. */
export const conditionTicks = ['locked', 'air', 'clean', 'belongings'] as const;

/** What was ticked and noticed, as one line of the handover list. Says what was not ticked too. */
export function conditionOf(fields: Fields): string {
  const ticked = textsOf(fields, 'condition');
  const lines = conditionTicks.map(tick =>
    translate('ja', ticked.includes(tick) ? 'admin.return.tick-done' : 'admin.return.tick-open', {
      thing: translate('ja', `admin.return.tick.${tick}`),
    }),
  );
  const note = textOf(fields, 'note').slice(0, 400);
  return note ? `${lines.join('、')}。${note}` : lines.join('、');
}
