"""The vocabulary as data, and the modules that are generated from it."""
