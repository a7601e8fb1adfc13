"""The command `dragoman`: one file per group of verbs."""
