import type { SlotChoice } from '@kashikan/calendar/rules';
import { isId, isLocalDate, isLocalTime } from '@kashikan/kernel';
import type { ClosureDecision } from './closure-request';

/** A decision as a form carries it: `cancel`, or `<room>/<date>/<bands or times>`. */
export const decisionText = (decision: ClosureDecision): string => {
  if (decision.kind === 'cancel') return 'cancel';
  const { roomId, choice } = decision;
  const time = 'bands' in choice ? choice.bands.join('+') : `${choice.from}-${choice.to}`;
  return `${roomId}/${choice.date}/${time}`;
};

/** Undefined when the text is no decision; whether the slot exists and is free is asked elsewhere. */
export function readDecision(text: string): ClosureDecision | undefined {
  if (text === 'cancel') return { kind: 'cancel' };
  const [roomId = '', date = '', time = '', ...rest] = text.split('/');
  if (!isId(roomId) || !isLocalDate(date) || time === '' || rest.length > 0) return undefined;
  const [from = '', to = ''] = time.split('-');
  const choice: SlotChoice | undefined =
    isLocalTime(from) && isLocalTime(to)
      ? { date, from, to }
      : /^[a-z0-9-]+(\+[a-z0-9-]+)*$/.test(time)
        ? { date, bands: time.split('+') }
        : undefined;
  return choice && { kind: 'move', roomId, choice };
}
