"""Standing and alarms over all records; derived tables only."""
