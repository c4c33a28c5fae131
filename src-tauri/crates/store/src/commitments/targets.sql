SELECT name, measure, baseline, direction, value, deadline, criteria, number, counting
FROM target
WHERE commitment = ?1
ORDER BY position
