/** Joins `w`, what a change asks for; of an application every column of it is empty. Expects `a` and `b`. */
export const joinWanted = `
  LEFT JOIN booking_changes h ON h.id = a.change_id
  LEFT JOIN LATERAL jsonb_to_record(h.contents_after) AS w (
    "roomId" uuid, "useDate" date, "startsAt" timestamptz, "endsAt" timestamptz, bands text[], "purposeCode" text,
    "eventName" text, "groupName" text, people int, "useFacts" jsonb, "feeYen" int, quote jsonb) ON true`;

/** What is asked for: of a change its contents, of an application the booking's. */
export const asked = (ofBooking: string, name: string): string =>
  `CASE WHEN h.id IS NULL THEN ${ofBooking} ELSE w.${name} END AS ${name}`;
