/** An ordinary use without extras: what a price means before anybody has said more. */
export const plainUse = {
  highestTicketYen: 0,
  isCommercial: false,
  isOutsider: false,
  isRehearsal: false,
  usesAirConditioning: false,
  reductionCode: null,
  equipment: [] as const,
};
