SELECT progress.id, progress.commitment, part, number, day, value, done, note, evidence, author, at
FROM progress
JOIN commitment ON commitment.id = progress.commitment
WHERE ?1 IS NULL OR commitment.year = ?1
ORDER BY progress.id
