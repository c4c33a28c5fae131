SELECT id, round, kind, unit, node, stage, what, said, worked_out, reason, who, at FROM difference_reason
