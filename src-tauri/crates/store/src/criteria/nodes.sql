SELECT id, set_id, parent, position, code, title, max, wording, rule, channel, lead_unit, evidence, confirmed_by, confirmed_at
FROM node
