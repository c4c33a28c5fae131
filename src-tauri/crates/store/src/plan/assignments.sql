SELECT round, node, lead, cooperating, deadline, official
FROM assignment
