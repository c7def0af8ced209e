"""Reads for pages that show more than one room."""
