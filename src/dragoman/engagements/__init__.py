"""Statements → reports → engagements, across documents and languages."""
