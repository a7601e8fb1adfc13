"""View → something to read: pure functions, frozen results."""
