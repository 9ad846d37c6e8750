import { StatusChip } from '../show/status-chip';
import { useWords } from '../visit';
import type { ShownRoom } from './shown-room';

/** What makes a room fit or not, in a line. */
export function RoomTraits({
  room,
}: {
  readonly room: Pick<ShownRoom, 'capacity' | 'stepFree' | 'publication' | 'approvalRequired'>;
}) {
  const t = useWords();
  return (
    <p class="traits">
      <span>{t('room.capacity', { count: room.capacity })}</span>
      {room.stepFree ? <span>{t('room.step-free')}</span> : null}
      {room.publication === 'shown' ? (
        <StatusChip tone="neutral">{t('room.at-counter')}</StatusChip>
      ) : room.approvalRequired ? (
        <StatusChip tone="waiting">{t('room.approval')}</StatusChip>
      ) : (
        <StatusChip tone="good">{t('room.direct')}</StatusChip>
      )}
    </p>
  );
}
