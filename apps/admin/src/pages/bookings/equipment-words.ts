import type { UseFacts } from '@kashikan/bookings';
import type { Room } from '@kashikan/catalogue';
import { translate } from '@kashikan/i18n';

/** 「プロジェクター 2、譜面台 10」. */
export const equipmentOf = ({ facility }: Room, { equipment = [] }: Partial<UseFacts>): string =>
  equipment
    .map(({ code, quantity }) => {
      const name = facility.equipment.find(item => item.code === code)?.name ?? code;
      return translate('ja', 'admin.booking.equipment-line', { name, quantity });
    })
    .join('、');
