INSERT INTO hearing (id, round, stage, council, place, begun_at, ended_at, guests, chair, secretary, quorum, course, conclusions)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT (id) DO UPDATE SET
    round = excluded.round,
    stage = excluded.stage,
    council = excluded.council,
    place = excluded.place,
    begun_at = excluded.begun_at,
    ended_at = excluded.ended_at,
    guests = excluded.guests,
    chair = excluded.chair,
    secretary = excluded.secretary,
    quorum = excluded.quorum,
    course = excluded.course,
    conclusions = excluded.conclusions
