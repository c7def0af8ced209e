"""Reads of the register, one noun a file; the reader's rights come first."""
