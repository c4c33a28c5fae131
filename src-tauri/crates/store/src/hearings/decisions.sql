SELECT hearing, unit, node, claimed, reviewed, mark, opinions, reason, in_favour, against, abstained, author, at
FROM decision
