import type { Room } from '@kashikan/catalogue';
import type { FeeTable } from '@kashikan/pricing/rules';

/** The room with the equipment that all of these tables price: nothing is lent before the day from which its price holds. */
export function withPricedEquipment(room: Room, tables: readonly Pick<FeeTable, 'equipment'>[]): Room {
  const { facility } = room;
  const equipment = facility.equipment.filter(({ code }) =>
    tables.every(table => table.equipment.some(price => price.code === code)),
  );
  return equipment.length === facility.equipment.length
    ? room
    : { ...room, facility: { ...facility, equipment } };
}
