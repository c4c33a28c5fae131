SELECT name, product, deadline, person, number
FROM task
WHERE commitment = ?1
ORDER BY position
