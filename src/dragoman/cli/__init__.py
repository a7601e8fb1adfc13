"""The command line: one file for each group of verbs; only here is anything laid out for a terminal."""
