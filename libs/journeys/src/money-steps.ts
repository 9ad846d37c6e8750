import { GiveBack } from './give-back';
import { LateMoney } from './late-money';
import { OrderRefund } from './order-refund';
import { ReceiveMoney } from './receive-money';

/** Money that comes and money that goes back. */
export const moneySteps = [GiveBack, LateMoney, OrderRefund, ReceiveMoney];
