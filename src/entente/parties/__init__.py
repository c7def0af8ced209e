"""Parties, governments, authorities, posts, persons, accounts, competences, forums, frameworks."""
