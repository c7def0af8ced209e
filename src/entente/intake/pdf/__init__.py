"""From a PDF file to its text: glyphs, lines, columns, paragraphs."""
