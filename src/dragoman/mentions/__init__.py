"""Document → mentions: people, offices, bodies, places, times, words of contact."""
