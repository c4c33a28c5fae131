SELECT name, measure, baseline, direction, value, deadline, criteria, number, counting, indicator
FROM target
WHERE commitment = ?1
ORDER BY position
