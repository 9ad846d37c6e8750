import { BookingPapers } from './booking-papers';
import { BookingSlip } from './booking-slip';
import { DecisionPapers } from './decision-papers';
import { MoneyPapers } from './money-papers';
import { PaperFacts } from './paper-facts';
import { RequestPayment } from './request-payment';

export const paperJourneys = [BookingSlip, RequestPayment];
export const paperSteps = [BookingPapers, DecisionPapers, MoneyPapers, PaperFacts];
