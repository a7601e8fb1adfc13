"""Facts without a language: places, titles, bodies, topics, gatherings (data, and a loader each)."""
