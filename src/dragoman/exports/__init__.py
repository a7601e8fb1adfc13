"""One file per format, found by being here."""
