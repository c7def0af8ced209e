"""Repeating jobs, outgoing mail, webhooks and their deliveries; operational tables only."""
