"""Judgements that rest on evidence."""
