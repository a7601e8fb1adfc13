"""Dragoman keeps the register of official contacts between states, each fact with the words it rests on."""

__version__ = "0.1.0"
