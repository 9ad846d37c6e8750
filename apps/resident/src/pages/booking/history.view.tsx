import { isMessageKey, type PlainKey } from '@kashikan/i18n';
import { Timeline } from '@kashikan/ui';
import type { FactsProps } from './booking.view';

/** What happened to the booking, in the words of a resident; events of which they need not know are left out. */
export const History = ({ page: { t }, facts: { steps } }: FactsProps) => (
  <Timeline
    entries={steps.flatMap(step => {
      const key = `booking.event.${step.event}`;
      if (!isMessageKey(key)) return [];
      const by = step.actorKind === 'resident' ? t('booking.by.you') : t('booking.by.office');
      return [
        { at: step.happenedAt, title: t(key as PlainKey), ...(step.actorKind === 'system' ? {} : { by }) },
      ];
    })}
  />
);
