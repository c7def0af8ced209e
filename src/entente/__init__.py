"""Entente runs a cooperation between states, from the words of their joint statements."""

__version__ = "0.1.0"
