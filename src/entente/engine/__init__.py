"""The engine: a statement's text and the rules by which it is read; pure, standard library only."""
