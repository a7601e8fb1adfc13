"""Language packs: knowledge as data, and the small machines that read it."""
