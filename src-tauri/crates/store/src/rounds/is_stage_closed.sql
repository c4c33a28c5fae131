-- Is this unit's stage closed, by its own lock or because the round is published?
SELECT
    EXISTS (SELECT 1 FROM lock WHERE round = ?1 AND unit = ?2 AND stage = ?3)
    OR EXISTS (SELECT 1 FROM round WHERE id = ?1 AND published_at IS NOT NULL) AS closed
