"""Measures of speed, linearity and memory, run by `scripts/bench`."""
