import type { Room } from '@kashikan/catalogue';
import { equipmentWords } from '@kashikan/i18n';
import { TextInput } from '@kashikan/ui';

export const equipmentField = (code: string): string => `equipment-${code}`;

interface EquipmentProps {
  readonly room: Room;
  /** What nobody else has at the time, by the id of the thing. */
  readonly left: ReadonlyMap<string, number> | undefined;
}

/** How many of each thing that the house lends. */
export const EquipmentFields = ({ room, left }: EquipmentProps) => (
  <div class="counters">
    {room.facility.equipment.map(({ id, code, name, stock }) => (
      <TextInput
        name={equipmentField(code)}
        label={name}
        hint={equipmentWords('ja', stock, left?.get(id))}
        inputMode="numeric"
        width="short"
      />
    ))}
  </div>
);
