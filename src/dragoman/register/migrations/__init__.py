"""The schema of the register as numbered steps; each is applied once, in the order of its name."""
