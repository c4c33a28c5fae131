SELECT round, node, lead, cooperating, deadline
FROM assignment
