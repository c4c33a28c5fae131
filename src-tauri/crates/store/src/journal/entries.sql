SELECT sequence, at, who, op, label, reverts, changes, prev_hash, hash
FROM journal
