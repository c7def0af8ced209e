"""Who did what, when and why: acts, entries, their chain and their history."""
