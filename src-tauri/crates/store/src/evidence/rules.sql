SELECT node, kinds, inside_period, before, consequence
FROM evidence_rule
