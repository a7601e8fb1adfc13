"""Article → Document: language, outlet, publication, attribution, noise, sentences."""
