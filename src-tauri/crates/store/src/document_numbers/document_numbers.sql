SELECT id, series, year, number, date, subject FROM document_number
