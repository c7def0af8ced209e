"""The text as received, and its lines, blocks and marks."""
