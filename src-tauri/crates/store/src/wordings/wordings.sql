SELECT file, paragraph, text, original FROM wording
