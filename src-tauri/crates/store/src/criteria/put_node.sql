INSERT INTO node (id, set_id, parent, position, code, title, max, wording, rule, channel, lead_unit, evidence, confirmed_by, confirmed_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
ON CONFLICT (id) DO UPDATE SET
    set_id = excluded.set_id,
    parent = excluded.parent,
    position = excluded.position,
    code = excluded.code,
    title = excluded.title,
    max = excluded.max,
    wording = excluded.wording,
    rule = excluded.rule,
    channel = excluded.channel,
    lead_unit = excluded.lead_unit,
    evidence = excluded.evidence,
    confirmed_by = excluded.confirmed_by,
    confirmed_at = excluded.confirmed_at
