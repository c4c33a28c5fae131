SELECT id, paper, round, unit, year, hearing, entry, text, who, at FROM paper_entry
