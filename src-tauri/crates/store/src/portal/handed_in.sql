SELECT template, round, unit, node, who, at
FROM handed_in
