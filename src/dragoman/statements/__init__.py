"""Mentions → statements: who takes part in what, when, where, on what."""
