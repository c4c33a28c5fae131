SELECT id, round, stage, council, place, begun_at, ended_at, guests, chair, secretary, quorum, course, conclusions
FROM hearing
