"""Pages that show more than one app; owns no table."""
