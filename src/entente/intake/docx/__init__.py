"""From a DOCX file to its text."""
