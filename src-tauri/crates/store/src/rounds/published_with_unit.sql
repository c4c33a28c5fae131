-- The published rounds in which a unit takes part, with the day whose names they print.
SELECT DISTINCT round.id, round.to_day
FROM round_unit
JOIN round ON round.id = round_unit.round
WHERE round_unit.unit = ?1 AND round.published_at IS NOT NULL
ORDER BY round.id
