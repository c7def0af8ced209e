"""From a page to the text of its article."""
