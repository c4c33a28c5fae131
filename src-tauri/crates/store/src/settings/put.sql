INSERT INTO settings (id, clerk, sample, set_up, text_size, high_contrast)
VALUES (1, ?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET
    clerk = excluded.clerk,
    sample = excluded.sample,
    set_up = excluded.set_up,
    text_size = excluded.text_size,
    high_contrast = excluded.high_contrast
