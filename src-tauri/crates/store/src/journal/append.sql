INSERT INTO journal (sequence, at, who, op, label, reverts, changes, prev_hash, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
