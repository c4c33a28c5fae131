SELECT name, measure, baseline, direction, value, deadline, criteria
FROM target
WHERE commitment = ?1
ORDER BY position
