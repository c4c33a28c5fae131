SELECT id, round, unit, node, kind, text, deadline, author, at
FROM remark
