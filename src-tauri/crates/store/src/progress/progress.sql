SELECT id, commitment, part, number, day, value, done, note, evidence, author, at
FROM progress
