"""Document → Reading: interchangeable readers."""
