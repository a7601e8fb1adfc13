"""The nouns: frozen records without I/O, which every other folder shares."""
