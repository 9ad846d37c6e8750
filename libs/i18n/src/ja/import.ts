/** What the importer of municipal files says about a line. */
export const importing = {} as const;
