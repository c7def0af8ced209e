"""The command line: text in, commitments out."""
