import { EquipmentAt } from './equipment-at';
import { ExtraTimes } from './extra-times';

/** What forms are told of a time before anybody applies. */
export const atTheTime = [EquipmentAt, ExtraTimes];
