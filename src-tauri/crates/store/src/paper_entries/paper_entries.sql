SELECT id, paper, round, unit, year, hearing, conference, entry, text, who, at FROM paper_entry
