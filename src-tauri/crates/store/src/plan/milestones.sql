SELECT id, round, day, name, closes
FROM milestone
