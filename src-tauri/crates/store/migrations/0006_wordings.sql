-- Fixed paragraphs of papers in the office's own words; only those that differ from the program's.
CREATE TABLE wording (
    file TEXT NOT NULL CHECK (file != ''),
    paragraph TEXT NOT NULL CHECK (paragraph != ''),
    text TEXT NOT NULL CHECK (text != ''),
    original TEXT NOT NULL,
    PRIMARY KEY (file, paragraph)
) STRICT, WITHOUT ROWID;
