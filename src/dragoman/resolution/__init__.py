"""Actors → people, across documents, languages and scripts."""
