import { ForgetOldData } from '@kashikan/journeys';
import { Clock, JAPAN, localTimeOf } from '@kashikan/kernel';
import type { Reconciler } from './reconciler';

/** 保存期間: in the small hours of Japan, when nobody waits for a lock. */
export const forgetOldData: Reconciler = {
  name: 'forget-old-data',
  every: 'hour',
  async run(get) {
    const time = localTimeOf(get(Clock).now(), JAPAN);
    if (time >= '02:00' && time < '05:00') await get(ForgetOldData).run();
  },
};
