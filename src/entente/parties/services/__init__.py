"""Writes of this room: whose desk it is, persons with their roles and accounts."""
