"""Statements, provisions, commitments, coordinators, notes."""
