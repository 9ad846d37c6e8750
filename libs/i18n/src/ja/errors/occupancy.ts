export const occupancy = {} as const;
