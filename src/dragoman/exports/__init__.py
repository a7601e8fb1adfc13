"""One file per format, discovered."""
