"""How the tables came to be, one idea each."""
