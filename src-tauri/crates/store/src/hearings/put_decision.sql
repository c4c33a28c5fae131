INSERT INTO decision (hearing, unit, node, claimed, reviewed, mark, opinions, reason, in_favour, against, abstained, author, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT (hearing, unit, node) DO UPDATE SET
    claimed = excluded.claimed,
    reviewed = excluded.reviewed,
    mark = excluded.mark,
    opinions = excluded.opinions,
    reason = excluded.reason,
    in_favour = excluded.in_favour,
    against = excluded.against,
    abstained = excluded.abstained,
    author = excluded.author,
    at = excluded.at
