"""A register → something to read: pure functions over a `View`, frozen results, no words of their own."""
