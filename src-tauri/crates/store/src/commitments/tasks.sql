SELECT name, product, deadline, person
FROM task
WHERE commitment = ?1
ORDER BY position
