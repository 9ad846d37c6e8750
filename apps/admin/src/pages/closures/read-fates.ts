import { type Fields, textOf, typedOf } from '@kashikan/edge';
import { translate } from '@kashikan/i18n';
import { type ClosureDecision, type ClosurePreview, readDecision } from '@kashikan/journeys';
import type { RefusedForm } from '../../frame/refused';
import { placeText } from './hits.view';

/** The choices of step two, by booking; what was not chosen, or is no choice, is left out. */
export function readFates(fields: Fields): ReadonlyMap<string, ClosureDecision> {
  const fates = new Map<string, ClosureDecision>();
  for (const name of Object.keys(fields)) {
    const decision = name.startsWith('fate-') ? readDecision(textOf(fields, name)) : undefined;
    if (decision) fates.set(name.slice('fate-'.length), decision);
  }
  return fates;
}

/** 「まとめて選ぶ」: every booking the same way. Two are not sent to the same place; one without a place of its own stays open. */
export function allTheSameWay(preview: ClosurePreview, way: string): Record<string, string> {
  const taken = new Set<string>();
  const decide = preview.hits.filter(({ fate }) => fate === 'decide');
  return Object.fromEntries(
    decide.map(({ booking, alternatives }) => {
      if (way === 'cancel') return [`fate-${booking.id}`, 'cancel'];
      const place = alternatives.map(placeText).find(text => !taken.has(text)) ?? '';
      taken.add(place);
      return [`fate-${booking.id}`, place];
    }),
  );
}

/** Step two once more: what was chosen is kept, except for places that have gone. */
export function fatesAgain(
  preview: ClosurePreview,
  fields: Fields,
  more: Record<string, string>,
): RefusedForm {
  const errors: Record<string, string> = {};
  const values = { ...typedOf(fields) };
  for (const { booking, fate, alternatives } of preview.hits) {
    const name = `fate-${booking.id}`;
    const chosen = textOf(fields, name);
    if (fate !== 'decide' || chosen === 'cancel') continue;
    if (chosen === '') errors[name] = translate('ja', 'admin.closures.hits.missing');
    else if (!alternatives.some(place => placeText(place) === chosen)) {
      errors[name] = translate('ja', 'admin.closures.hits.gone');
      values[name] = '';
    }
  }
  return { form: { values, errors: { ...more, ...errors } }, status: 409 };
}
