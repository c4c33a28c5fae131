DELETE FROM draft
WHERE clerk = ?1
    AND place NOT IN (SELECT place FROM draft WHERE clerk = ?1 ORDER BY at DESC, place LIMIT ?2)
