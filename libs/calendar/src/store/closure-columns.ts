/** The columns of `closures` in the shape of `Closure`. */
export const closureColumns = `
  c.id, c.operation_id AS "operationId", c.municipality_id AS "municipalityId", c.facility_id AS "facilityId", c.kind,
  c.is_whole AS "isWhole", ARRAY(SELECT r.room_id FROM closure_rooms r WHERE r.closure_id = c.id) AS "roomIds",
  c.starts_at AS "startsAt", c.ends_at AS "endsAt", c.words, c.words_en AS "wordsEn", c.reason, c.cause, c.state,
  c.declared_at AS "declaredAt", c.declared_by AS "declaredBy", c.lifted_at AS "liftedAt", c.lifted_by AS "liftedBy"`;
