"""Writes of the register, one noun a file; each call is one act."""
