INSERT INTO evidence_rule (node, kinds, inside_period, before, consequence)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (node) DO UPDATE SET
    kinds = excluded.kinds,
    inside_period = excluded.inside_period,
    before = excluded.before,
    consequence = excluded.consequence
