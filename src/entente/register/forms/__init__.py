"""Forms of the register, one noun a file."""
