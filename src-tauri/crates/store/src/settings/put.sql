INSERT INTO settings (id, clerk, sample, set_up, text_size, high_contrast, verdict_target_from, verdict_head_from, proposal)
VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET
    clerk = excluded.clerk,
    sample = excluded.sample,
    set_up = excluded.set_up,
    text_size = excluded.text_size,
    high_contrast = excluded.high_contrast,
    verdict_target_from = excluded.verdict_target_from,
    verdict_head_from = excluded.verdict_head_from,
    proposal = excluded.proposal
