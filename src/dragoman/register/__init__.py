"""What is known, kept: the store, its migrations and its search."""
