import { formatDateTime } from '@kashikan/i18n';
import { isOverdue } from '@kashikan/keys/rules';
import { Section, StatusChip, useWords } from '@kashikan/ui';
import type { BookingProps } from './booking.view';

/** Which keys open the room, and who took them when. */
export function BookingKeys({ page, whole }: BookingProps) {
  const t = useWords();
  const { handovers, keysOfRoom } = whole;
  const at = (instant: Date) => formatDateTime('ja', instant, page.zone);
  return (
    <Section title={t('admin.booking.keys')}>
      <p>
        {keysOfRoom.length === 0
          ? t('admin.booking.keys.none')
          : t('admin.booking.keys.of-room', {
              keys: keysOfRoom.map(key => `${key.tag} ${key.name}`).join('、'),
            })}
      </p>
      {handovers.map(handover => (
        <div class="key-line">
          <p>
            <strong>
              {handover.tag} {handover.keyName}
            </strong>{' '}
            {handover.returnedAt ? (
              <StatusChip tone="done">{t('admin.keys.back')}</StatusChip>
            ) : isOverdue(handover, page.now) ? (
              <StatusChip tone="alert">{t('admin.board.counter.overdue')}</StatusChip>
            ) : (
              <StatusChip tone="waiting">{t('admin.keys.out')}</StatusChip>
            )}
          </p>
          <p>
            {t('admin.keys.taken', {
              at: at(handover.issuedAt),
              name: handover.takenByName,
              by: handover.issuedBy,
            })}
          </p>
          <p>
            {handover.returnedAt
              ? t('admin.keys.returned', { at: at(handover.returnedAt), by: handover.returnedTo ?? '' })
              : t('admin.keys.due', { at: at(handover.dueAt) })}
          </p>
          {handover.conditionNote ? <p>{handover.conditionNote}</p> : null}
        </div>
      ))}
    </Section>
  );
}
